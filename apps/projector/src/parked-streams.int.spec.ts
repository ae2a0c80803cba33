import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { allProjections, OpportunityReader } from '#projections';
import { type Projection, ProjectorRequests } from '#read-model';
import { all, Projecting, until } from '../../../test/support/projecting.js';

let at: Projecting;

beforeEach(async () => {
  at = await Projecting.begin();
});

afterEach(() => at.end());

describe('a poison event', () => {
  const poison = (deal: string): readonly Projection[] =>
    allProjections.map((projection) => ({
      ...projection,
      project: (event, kept, common, related) => {
        if (event.streamId === deal && event.event.type === 'stage_advanced') throw new Error('poison');
        return projection.project(event, kept, common, related);
      },
    }));

  it('parks its stream only, and says so in every answer', async () => {
    await at.start(poison('d1'));
    for (const deal of ['d1', 'd2']) at.acme.run(deal, { type: 'advance' });
    at.acme.run('d1', { type: 'rename', name: 'held back' });
    await at.caughtUp();
    const reader = new OpportunityReader(at.models);
    const parked = await reader.find('acme', 'd1', all);
    const other = await reader.find('acme', 'd2', all);
    expect(parked).toMatchObject({ incomplete: 1, opportunity: { deal: { name: null, stage: { position: 0 } } } });
    expect(other.opportunity?.deal.stage.position).toBe(1);
    expect(await reader.find('quiet', 'q1', all)).toMatchObject({ incomplete: 0 });
  });

  it('is resumed by fixed code, with the outcome of a replay of everything', async () => {
    const projector = await at.start(poison('d1'));
    at.acme.run('d1', { type: 'advance' });
    at.acme.run('d1', { type: 'rename', name: 'held back' });
    await at.caughtUp();
    await projector.stop();
    await at.start();
    const requests = await ProjectorRequests.connect(at.redisUrl);
    await requests.unpark('acme');
    await requests.close();
    const reader = new OpportunityReader(at.models);
    await until(async () => (await reader.find('acme', 'd1', all)).incomplete === 0);
    await at.caughtUp();
    const resumed = await at.contents();
    expect(resumed).toEqual(await at.cleanContents());
  });

  it('is an event that cannot be read, too', async () => {
    at.log.unreadable.add(await at.log.headPosition());
    await at.start();
    at.acme.run('d2', { type: 'rename', name: 'held back' });
    await at.caughtUp();
    const { items, incomplete } = await new OpportunityReader(at.models).list('acme', { ...all, filter: {}, limit: 9 });
    expect({ ids: items.map(({ deal }) => deal.id), incomplete }).toEqual({ ids: ['d1'], incomplete: 1 });
  });
});
