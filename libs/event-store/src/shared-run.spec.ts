import { describe, expect, it } from '@jest/globals';
import { SharedRun } from './shared-run.js';

/** A task whose runs end when the test says so. */
function controlled() {
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const shared = new SharedRun(() => new Promise((end, fail) => runs.push({ end, fail })));
  return { shared, runs };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a shared run', () => {
  it('serves those who come while one runs by one next run', async () => {
    const { shared, runs } = controlled();
    const first = shared.run();
    const others = Promise.all([shared.run(), shared.run(), shared.run()]);
    expect(runs).toHaveLength(1);
    runs[0]?.end();
    await first;
    await turn();
    expect(runs).toHaveLength(2);
    runs[1]?.end();
    await others;
  });

  it('starts anew for one who comes when none runs', async () => {
    const { shared, runs } = controlled();
    const first = shared.run();
    runs[0]?.end();
    await first;
    void shared.run();
    expect(runs).toHaveLength(2);
  });

  it('fails those whom it served, and nobody after', async () => {
    const { shared, runs } = controlled();
    const first = shared.run();
    const second = shared.run();
    runs[0]?.fail(new Error('gone'));
    await expect(first).rejects.toThrow(Error);
    await turn();
    runs[1]?.end();
    await expect(second).resolves.toBeUndefined();
  });
});
