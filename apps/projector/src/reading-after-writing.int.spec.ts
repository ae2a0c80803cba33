import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SummaryReader } from '#projections';
import { NotReached, ReadModels } from '#read-model';
import { all, Projecting } from '../../../test/support/projecting.js';

let at: Projecting;

beforeEach(async () => {
  at = await Projecting.begin();
});

afterEach(() => at.end());

describe('reading what was just written', () => {
  it('waits until the model has reached the position', async () => {
    await at.start();
    await at.caughtUp();
    at.create(at.acme, 'd3');
    expect(await at.openCount('acme', await at.log.headPosition())).toBe(3);
  });

  it('gives up where it is not reached', async () => {
    await at.start();
    await at.caughtUp();
    await expect(at.openCount('acme', 1_000_000n)).rejects.toThrow(NotReached);
  });

  it('answers many first questions at once', async () => {
    await at.start();
    await at.caughtUp();
    const fresh = await ReadModels.connect(at.redisUrl);
    const reader = new SummaryReader(fresh);
    const asked = Array.from({ length: 50 }, () => reader.ofPipeline('acme', { ...all, pipelineId: 'Sales' }));
    const answers = await Promise.all(asked);
    await fresh.close();
    expect(answers.every(({ summary }) => summary?.open.count === 2)).toBe(true);
  });
});
