import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Projecting, until } from '../../../test/support/projecting.js';

/** The entries of an organization's stream of changes: id, kind and value. */
async function entries(projecting: Projecting, organizationId = 'acme'): Promise<readonly (readonly string[])[]> {
  const printed = await projecting.command('--json', 'XRANGE', `ds:{${organizationId}}:changes`, '-', '+');
  const found: unknown = JSON.parse(printed);
  return Array.isArray(found) ? found.map(([id, fields]: [string, string[]]) => [id, ...fields]) : [];
}

const kinds = (found: readonly (readonly string[])[]): readonly (string | undefined)[] => found.map(([, kind]) => kind);

describe('the stream of changes', () => {
  let projecting: Projecting;

  beforeEach(async () => {
    projecting = await Projecting.begin();
  });

  afterEach(() => projecting.end());

  it('begins with a reset: nobody has what was before', async () => {
    await projecting.start();
    await projecting.caughtUp();
    expect(kinds(await entries(projecting))).toEqual(['reset']);
    expect(kinds(await entries(projecting, 'quiet'))).toEqual(['reset']);
  });

  it('has one entry for each write, under the position that the models have reached', async () => {
    await projecting.start();
    await projecting.caughtUp();
    projecting.create(projecting.acme, 'd3');
    await projecting.caughtUp();
    const [, one, ...more] = await entries(projecting);
    expect(more).toEqual([]);
    expect(one?.slice(0, 2)).toEqual([`${await projecting.log.headPosition()}-0`, 'changes']);
    const place = { pipelineId: 'Sales', teamId: null, repId: null, followUpAt: null };
    expect(JSON.parse(one?.[2] ?? '')).toEqual([{ kind: 'deal', id: 'd3', by: 'ann', before: null, after: place }]);
  });

  it('tells nothing twice where events are delivered again', async () => {
    const first = await projecting.start();
    await projecting.caughtUp();
    projecting.create(projecting.acme, 'd3');
    await projecting.caughtUp();
    const before = await entries(projecting);
    await first.stop();
    await projecting.command('HDEL', 'ds:{partition:0}:status', 'position'); // as if it had crashed before the checkpoint
    await projecting.start();
    projecting.create(projecting.acme, 'd4');
    await projecting.caughtUp();
    const after = await entries(projecting);
    expect(after.slice(0, -1)).toEqual(before);
    expect(JSON.parse(after.at(-1)?.[2] ?? '')).toMatchObject([{ id: 'd4' }]);
  });

  it('tells nothing of a write that was refused', async () => {
    await projecting.start();
    await projecting.caughtUp();
    const before = await entries(projecting);
    await projecting.command('CONFIG', 'SET', 'maxmemory', '1'); // Redis refuses the write as a whole
    projecting.create(projecting.acme, 'd3');
    await until(async () => /errorstat_OOM/.test(await projecting.command('INFO', 'errorstats')));
    expect(await entries(projecting)).toEqual(before);
    await projecting.command('CONFIG', 'SET', 'maxmemory', '0');
    await projecting.caughtUp();
    const [one, ...more] = (await entries(projecting)).slice(before.length);
    expect([JSON.parse(one?.[2] ?? ''), more]).toMatchObject([[{ kind: 'deal', id: 'd3' }], []]);
  });

  it('tells once what two projectors write, of which one has lost its lease', async () => {
    const first = await projecting.start();
    await projecting.caughtUp();
    const before = await entries(projecting);
    await projecting.start(); // under the next epoch: the first one is fenced with its next write
    projecting.create(projecting.acme, 'd3');
    await projecting.caughtUp();
    expect((await entries(projecting)).slice(before.length)).toHaveLength(1);
    expect(await first.ended).toMatchObject({ name: 'Fenced' });
  });

  it('tells nobody what a refill folds, and then to read everything again', async () => {
    await projecting.start();
    await projecting.caughtUp();
    const [[lost] = []] = await entries(projecting);
    await projecting.command('FLUSHALL');
    await until(async () => (await entries(projecting)).length > 0);
    const [[reset, kind] = [], ...more] = await entries(projecting);
    expect([kind, more]).toEqual(['reset', []]);
    expect(idOf(reset) > idOf(lost)).toBe(true);
  });
});

const idOf = (id = ''): bigint => id.split('-').reduce((all, part) => all * 10n ** 20n + BigInt(part), 0n);
