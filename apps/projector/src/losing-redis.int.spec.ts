import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ModelUnavailable } from '#read-model';
import { Projecting, until } from '../../../test/support/projecting.js';

let at: Projecting;

beforeEach(async () => {
  at = await Projecting.begin();
});

afterEach(() => at.end());

describe('losing Redis', () => {
  it('brings every organization back by itself after FLUSHALL, the quiet one too, while events arrive', async () => {
    await at.start();
    await at.caughtUp();
    await at.command('FLUSHALL');
    at.create(at.acme, 'd3');
    await until(async () => (await at.openCount('acme')) === 3 && (await at.openCount('quiet')) === 1);
    const healed = await at.contents();
    expect(healed).toEqual(await at.cleanContents());
  });

  it('notices without any event', async () => {
    await at.start();
    await at.caughtUp();
    await at.command('FLUSHALL');
    await until(async () => (await at.openCount('quiet')) === 1);
    expect(await at.openCount('acme')).toBe(2);
  });

  it('goes on from an old snapshot', async () => {
    await at.start();
    await at.caughtUp();
    await at.command('SAVE');
    at.create(at.acme, 'd3');
    await at.caughtUp();
    await at.restartRedis();
    await until(async () => (await at.openCount('acme')) === 3);
    const healed = await at.contents();
    expect(healed).toEqual(await at.cleanContents());
  });

  it('answers nothing rather than an empty model', async () => {
    await expect(at.openCount('acme')).rejects.toThrow(ModelUnavailable);
    await at.start();
    await at.caughtUp();
    await at.command('HDEL', 'ds:{acme}:models', 'live:pipeline-totals');
    await expect(at.openCount('acme')).rejects.toThrow(ModelUnavailable);
  });

  it('rebuilds a model that a write left dirty', async () => {
    const projector = await at.start();
    await at.caughtUp();
    await projector.stop();
    await at.command('HSET', 'ds:{acme}:models', 'state:pipeline-totals:1.1', 'dirty');
    await at.command('HSET', 'ds:{acme}:pipeline-totals:1.1:totals:Sales', '-|open|count', '77');
    await at.start();
    await until(async () => (await at.openCount('acme')) === 2);
  });

  it('rebuilds models in which a key has another type', async () => {
    await at.start();
    await at.caughtUp();
    await at.command('DEL', 'ds:{acme}:pipeline-totals:1.1:totals:Sales');
    await at.command('SET', 'ds:{acme}:pipeline-totals:1.1:totals:Sales', 'text');
    at.create(at.acme, 'd3');
    await until(async () => (await at.openCount('acme')) === 3);
  });
});
