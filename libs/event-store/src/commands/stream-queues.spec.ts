import { describe, expect, it } from '@jest/globals';
import { StreamQueues } from './stream-queues.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue of a stream', () => {
  it('runs its tasks one after another, failed ones too', async () => {
    const queues = new StreamQueues();
    const steps: string[] = [];
    const task =
      (name: string, fails = false) =>
      async () => {
        steps.push(`${name} begins`);
        await turn();
        steps.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const [a, b, c] = await Promise.allSettled([
      queues.run('s', task('a')),
      queues.run('s', task('b', true)),
      queues.run('s', task('c')),
    ]);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect([a.status, b.status, c.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('does not hold up another stream', async () => {
    const queues = new StreamQueues();
    void queues.run('s', () => new Promise(() => {}));
    await expect(queues.run('t', () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
