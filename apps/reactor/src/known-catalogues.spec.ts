import { describe, expect, it } from '@jest/globals';
import {
  automationStreams,
  autonomyStreams,
  leadPolicyStreams,
  pipelinesStreams,
  teamsStreams,
  webhooksStreams,
} from '#domain';
import { type Catalogue } from '#world';
import { KnownCatalogues } from './known-catalogues.js';

/** Catalogues that say by their position which read they come from. */
function counted(fails: (read: number) => boolean = () => false) {
  let reads = 0;
  const known = new KnownCatalogues(() => {
    reads += 1;
    return fails(reads) ? Promise.reject(new Error('away')) : Promise.resolve(catalogueAt(BigInt(reads)));
  });
  return { known, reads: () => reads };
}

const catalogueAt = (position: bigint): Catalogue => ({
  organization: {
    ...{ id: 'acme', name: 'Acme', timeZone: 'UTC', currency: 'EUR', locale: 'en', ifMatchDemanded: false },
    ...{ sources: [], customFields: {}, removedCustomFields: {} },
  },
  pipelines: pipelinesStreams.decider.initialState,
  members: {},
  teams: teamsStreams.decider.initialState,
  autonomy: autonomyStreams.decider.initialState,
  webhooks: webhooksStreams.decider.initialState,
  leadPolicy: leadPolicyStreams.decider.initialState,
  automation: automationStreams.decider.initialState,
  position,
});

describe('known catalogues', () => {
  it('are read once for any number of deals, until something of them changes', async () => {
    const { known, reads } = counted();
    await Promise.all([known.of('acme'), known.of('acme')]);
    known.passed('opportunity', 'acme');
    known.passed('teams', 'quiet');
    expect((await known.of('acme')).position).toBe(1n);
    known.passed('teams', 'acme');
    expect((await known.of('acme')).position).toBe(2n);
    expect(reads()).toBe(2);
  });

  it('are not kept where they changed while they were read', async () => {
    const { known } = counted();
    const before = known.of('acme');
    known.passed('pipelines', 'acme');
    const after = known.of('acme');
    expect([(await before).position, (await after).position]).toEqual([1n, 2n]);
    expect((await known.of('acme')).position).toBe(2n);
  });

  it('are read again where they could not be read', async () => {
    const { known } = counted((read) => read === 1);
    await expect(known.of('acme')).rejects.toThrow('away');
    expect((await known.of('acme')).position).toBe(2n);
  });

  it('are read again after an event that cannot be read', async () => {
    const { known } = counted();
    await known.of('acme');
    known.passed(null, 'acme');
    expect((await known.of('acme')).position).toBe(2n);
  });
});
