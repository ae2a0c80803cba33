import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { allProjections } from '#projections';
import { ProjectorRequests } from '#read-model';
import { Projecting, until } from '../../../test/support/projecting.js';

let at: Projecting;

beforeEach(async () => {
  at = await Projecting.begin();
});

afterEach(() => at.end());

describe('a rebuild', () => {
  const rebuilt = async (state: string, ask: (requests: ProjectorRequests) => Promise<void>): Promise<void> => {
    const requests = await ProjectorRequests.connect(at.redisUrl);
    await ask(requests);
    await until(async () => (await requests.rebuildProgress()).get('all')?.state === state);
    await requests.close();
    await at.caughtUp();
  };

  it('equals the live model, is switched to, and can be gone back from', async () => {
    await at.start();
    await at.caughtUp();
    const before = await at.contents();
    await rebuilt('switched', (requests) => requests.requestRebuild('all'));
    expect(await at.command('HGET', 'ds:{quiet}:models', 'live:timeline')).toBe('1.2');
    expect(await at.contents()).toEqual(before);
    at.create(at.acme, 'd3');
    await rebuilt('reverted', (requests) => requests.revertBuild('all'));
    expect(await at.command('HGET', 'ds:{quiet}:models', 'live:timeline')).toBe('1.1');
    const reverted = await at.contents();
    expect(reverted).toEqual(await at.cleanContents());
  });

  it('of a projection that there is not fails, and the next request is served', async () => {
    await at.start();
    await at.caughtUp();
    const requests = await ProjectorRequests.connect(at.redisUrl);
    const stateOf = async (projection: string) => (await requests.rebuildProgress()).get(projection)?.state;
    await requests.requestRebuild('nope');
    await until(async () => (await stateOf('nope')) === 'failed');
    await requests.requestRebuild('timeline');
    await until(async () => (await stateOf('timeline')) === 'switched');
    expect(await at.command('HGET', 'ds:{quiet}:models', 'live:timeline')).toBe('1.2');
    await requests.close();
  });

  it('is made beside where the code has a newer version', async () => {
    const projector = await at.start();
    await at.caughtUp();
    await projector.stop();
    const newer = allProjections.map((one) => (one.name === 'timeline' ? { ...one, version: 2 } : one));
    await at.start(newer);
    await until(async () => (await at.command('HGET', 'ds:{quiet}:models', 'live:timeline')) === '2.2');
    expect(await at.openCount('quiet')).toBe(1);
  });
});
