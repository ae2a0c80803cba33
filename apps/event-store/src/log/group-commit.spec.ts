import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { CommitTimeout, GroupCommit } from './group-commit.js';

/** Commits that end when the test says so. */
class HeldCommits {
  readonly groups: (readonly number[])[] = [];
  readonly #flushes: { resolve: (results: readonly string[]) => void; reject: (error: Error) => void }[] = [];

  readonly commit = (group: readonly number[]): Promise<readonly string[]> => {
    this.groups.push(group);
    return new Promise((resolve, reject) => this.#flushes.push({ resolve, reject }));
  };

  flush(group: number): void {
    this.#flushes[group]?.resolve(this.groups[group]?.map((request) => `done ${request}`) ?? []);
  }

  fail(group: number): void {
    this.#flushes[group]?.reject(new Error('no disk'));
  }
}

/** Requests and, in the order of their answers, what they were answered. */
function watch(commits: HeldCommits, timeoutMs = 60_000) {
  const answers: string[] = [];
  const group = new GroupCommit(commits.commit, timeoutMs);
  const submit = (request: number) =>
    group.submit(request).then(
      (answer) => answers.push(answer),
      (error: unknown) => answers.push(error instanceof CommitTimeout ? `late ${request}` : `failed ${request}`),
    );
  return { answers, group, submit };
}

describe('group commit', () => {
  it('answers nobody before the flush of the commit that holds the request', async () => {
    const commits = new HeldCommits();
    const { answers, submit } = watch(commits);
    void submit(1);
    await nextTurn();
    await nextTurn();
    expect([commits.groups, answers]).toEqual([[[1]], []]);
    commits.flush(0);
    await nextTurn();
    expect(answers).toEqual(['done 1']);
  });

  it('lets those which arrive during a flush share the next', async () => {
    const commits = new HeldCommits();
    const { answers, submit } = watch(commits);
    void submit(1);
    await nextTurn();
    await nextTurn();
    for (const request of [2, 3, 4]) void submit(request);
    await nextTurn();
    expect(commits.groups).toEqual([[1]]);
    commits.flush(0);
    await nextTurn();
    expect([commits.groups, answers]).toEqual([[[1], [2, 3, 4]], ['done 1']]);
    commits.flush(1);
    await nextTurn();
    expect(answers).toEqual(['done 1', 'done 2', 'done 3', 'done 4']);
  });

  it('fails a whole group, and goes on with the next', async () => {
    const commits = new HeldCommits();
    const { answers, submit, group } = watch(commits);
    void submit(1);
    void submit(2);
    await nextTurn();
    await nextTurn();
    void submit(3);
    commits.fail(0);
    await nextTurn();
    commits.flush(1);
    await group.idle();
    expect(answers).toEqual(['failed 1', 'failed 2', 'done 3']);
  });

  it('tells everybody who waits when the disk does not answer', async () => {
    const commits = new HeldCommits();
    const { answers, submit } = watch(commits, 5);
    const first = submit(1);
    await nextTurn();
    await nextTurn();
    await Promise.all([first, submit(2)]);
    expect(answers).toEqual(['late 1', 'late 2']);
    commits.flush(0);
  });
});
