import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '#event-store';
import { type AnswerBody } from '../support/answer-codec.js';
import { cloneDeal } from '../support/cloned-deals.js';
import { type HttpAnswer, httpCall } from '../support/http-answer.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const day = 86_400_000;

function names({ data }: RecordedEvent['event'], id: string): boolean {
  const values: readonly unknown[] = Object.values(data);
  return values.includes(id);
}

/** What is begun by a request and ended by a process: each one from its request to its end. */
describe('processes', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ env: { DEALSTREAM_SWEEP_SECONDS: '0.1' } });
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const by =
    (method: string, good: number) =>
    async (path: string, body: object = {}): Promise<AnswerBody> => {
      const answer = await system.call('admin', method, `/v1/${path}`, { body });
      expect([path, answer.status, answer.body.code]).toEqual([path, good, undefined]);
      return answer.body;
    };
  const made = by('POST', 201);
  const post = by('POST', 200);
  const begun = by('DELETE', 202);
  const member = (name: string) => made('members', { name, role: 'closer' });
  const pipelineOf = (name: string, preset = 'Sales') => made('pipelines', { preset, name });

  /** The events of that type that name the record, once there are some. */
  const events = async (type: string, id: string): Promise<readonly RecordedEvent[]> => {
    for (;;) {
      const all = await system.events();
      const found = all.filter(({ event, streamId }) => event.type === type && (streamId === id || names(event, id)));
      if (found.length > 0) return found;
      await pause(50);
    }
  };

  /** Reads what the read models say once they have that event; it happened once. */
  const after = async (type: string, id: string) => {
    const [event, ...more] = await events(type, id);
    expect(more).toEqual([]);
    expect(event?.metadata.actor.kind).toBe('system');
    return (path: string): Promise<HttpAnswer> =>
      system.call('admin', 'GET', `/v1/${path}?after=${event?.position ?? ''}`);
  };

  /** A deal like this one that comes in past everything that was decided about its place. */
  const late = async ({ id }: AnswerBody): Promise<string> => {
    const [clone = ''] = await cloneDeal(await system.log(), system.credentials.organizationId, id, 1);
    return clone;
  };

  it('delete a stage: deals of any status go where it was said, late ones too', async () => {
    const pipeline = await pipelineOf('Shorter', 'Simple sales');
    const [from, to] = [stageOf(pipeline, 'Initial contact made'), stageOf(pipeline, 'Booked sales call')];
    const [open, won] = await Promise.all([0, 1].map(() => desk.deal({ pipelineId: pipeline.id, stageId: from })));
    if (!open || !won) throw new Error('there are no deals');
    await desk.write(won, 'won');
    await begun(`pipelines/${pipeline.id}/stages/${from}`, { moveTo: to });

    const read = await after('stage_deleted', from);
    const { stages } = (await read(`pipelines/${pipeline.id}`)).body;
    expect(stages.map(({ name }) => name)).toEqual(['New lead', 'Booked sales call', 'Closed deal']);
    expect((await read(`opportunities/${open.id}`)).body).toMatchObject({ stage: { id: to }, status: 'open' });
    expect((await read(`opportunities/${won.id}`)).body).toMatchObject({ stage: { id: to }, status: 'won' });

    const straggler = await late(open);
    const readLate = await after('stage_replaced', straggler);
    expect((await readLate(`opportunities/${straggler}`)).body).toMatchObject({ stage: { id: to } });
  });

  it('delete the default pipeline: its teams and deals go to the successor, which is the default', async () => {
    const [old, next] = [await pipelineOf('Old'), await pipelineOf('Next')];
    await post(`pipelines/${old.id}/default`);
    const team = await made('teams', { name: 'Old hands', pipelineId: old.id });
    const inTeam = await desk.deal({ teamId: team.id });
    const lost = await desk.deal({ stageId: stageOf(old, 'Proposal') });
    await desk.write(lost, 'stage', { stageId: stageOf(old, 'Closed Lost') });
    const stageByOutcome = { active: stageOf(next, 'Contacted'), lost: stageOf(next, 'Closed Lost') };
    await begun(`pipelines/${old.id}`, { moveTo: { pipelineId: next.id, stageByOutcome } });

    const read = await after('pipeline_deleted', old.id);
    expect((await read(`pipelines/${old.id}`)).status).toBe(404);
    expect((await read('pipelines')).body.items).toContainEqual(
      expect.objectContaining({ id: next.id, isDefault: true }),
    );
    expect((await read('teams')).body.items).toContainEqual(
      expect.objectContaining({ id: team.id, pipelineId: next.id }),
    );
    expect((await read(`opportunities/${inTeam.id}`)).body).toMatchObject({
      ...{ pipeline: { id: next.id }, stage: { name: 'Contacted' }, teamId: team.id, status: 'open' },
    });
    expect((await read(`opportunities/${lost.id}`)).body).toMatchObject({
      ...{ pipeline: { id: next.id }, stage: { name: 'Closed Lost' }, status: 'lost' },
    });
    expect(await desk.deal()).toMatchObject({ pipeline: { id: next.id } });

    const straggler = await late(inTeam);
    const readLate = await after('stage_replaced', straggler);
    expect((await readLate(`opportunities/${straggler}`)).body).toMatchObject({ stage: { name: 'Contacted' } });
    await post(`pipelines/${desk.pipeline.id}/default`);
  });

  it('remove a team: open deals go to the successor; closed ones keep it by name until they are reopened', async () => {
    const [sales, simple] = [await pipelineOf('Of the East'), await pipelineOf('Of the West', 'Simple sales')];
    const west = await made('teams', { name: 'West', pipelineId: simple.id });
    const east = await made('teams', { name: 'East', pipelineId: sales.id });
    const [open, won] = await Promise.all([0, 1].map(() => desk.deal({ teamId: west.id })));
    if (!open || !won) throw new Error('there are no deals');
    await desk.write(won, 'won');
    await begun(`teams/${west.id}`, { successorTeamId: east.id });

    const read = await after('team_removed', west.id);
    expect((await read('teams')).body.items.map(({ id }) => id)).not.toContain(west.id);
    expect((await read(`opportunities/${open.id}`)).body).toMatchObject({
      ...{ team: { name: 'East' }, pipeline: { id: sales.id }, stage: { name: 'Lead' } },
    });
    expect((await read(`opportunities/${won.id}`)).body).toMatchObject({ team: { name: 'West' }, status: 'won' });

    expect((await desk.write(won, 'reopen')).status).toBe(200);
    const readAgain = await after('team_changed', won.id);
    expect((await readAgain(`opportunities/${won.id}`)).body).toMatchObject({
      ...{ team: { name: 'East' }, stage: { name: 'Lead' }, status: 'open' },
    });
  });

  it('take a member off a team: the open deals of that team go to the successor', async () => {
    const [ann, bob] = [await member('Ann'), await member('Bob')];
    const memberIds = [ann.id, bob.id];
    const team = await made('teams', { name: 'North', pipelineId: desk.pipeline.id, memberIds });
    const [ofTeam, own] = [await desk.deal({ teamId: team.id, repId: ann.id }), await desk.deal({ repId: ann.id })];
    await begun(`teams/${team.id}/members/${ann.id}`, { successorId: bob.id });

    const read = await after('team_member_removed', ann.id);
    expect((await read('teams')).body.items).toContainEqual(
      expect.objectContaining({ id: team.id, memberIds: [bob.id], leaving: [] }),
    );
    expect((await read(`opportunities/${ofTeam.id}`)).body).toMatchObject({ rep: { name: 'Bob' } });
    expect((await read(`opportunities/${own.id}`)).body).toMatchObject({ rep: { name: 'Ann' } });
  });

  it('remove a member: open deals go to the successor where they can, late and reopened ones too', async () => {
    const [ann, bob] = [await member('Annabel'), await member('Boris')];
    const simple = await pipelineOf('Short', 'Simple sales');
    const team = await made('teams', { name: 'South', pipelineId: simple.id, memberIds: [ann.id] });
    const { token } = await made(`members/${ann.id}/tokens`, { name: 'Laptop' });
    const deals = [{}, { pipelineId: simple.id }, { teamId: team.id }].map((fields) =>
      desk.deal({ repId: ann.id, ...fields }),
    );
    const [own, won, ofTeam] = await Promise.all(deals);
    if (!own || !won || !ofTeam) throw new Error('there are no deals');
    await desk.write(won, 'won');
    await begun(`members/${ann.id}`, { successorId: bob.id });
    await until(async () => (await httpCall({ url: system.url, token }, 'GET', '/v1/contacts')).status === 401);

    const read = await after('member_removed', ann.id);
    const removal = { successorId: bob.id, done: true };
    expect((await read('members')).body.items).toContainEqual(expect.objectContaining({ name: 'Annabel', removal }));
    expect((await read('teams')).body.items).toContainEqual(expect.objectContaining({ id: team.id, memberIds: [] }));
    expect((await read(`opportunities/${own.id}`)).body).toMatchObject({ rep: { name: 'Boris' } });
    expect((await read(`opportunities/${ofTeam.id}`)).body).toMatchObject({ rep: null, team: { name: 'South' } });
    expect((await read(`opportunities/${won.id}`)).body).toMatchObject({ rep: { name: 'Annabel' } });

    expect((await desk.write(won, 'reopen')).status).toBe(200);
    const readAgain = await after('rep_assigned', won.id);
    expect((await readAgain(`opportunities/${won.id}`)).body).toMatchObject({ rep: { name: 'Boris' } });
    const straggler = await late(own);
    const readLate = await after('rep_assigned', straggler);
    expect((await readLate(`opportunities/${straggler}`)).body).toMatchObject({ rep: { name: 'Boris' } });
  });

  it('raise once that a deal is stale, where no follow-up lies ahead, and move no last activity', async () => {
    const pipeline = await pipelineOf('Quick');
    const [lead, contacted] = [stageOf(pipeline, 'Lead'), stageOf(pipeline, 'Contacted')];
    for (const id of [lead, contacted]) await post(`pipelines/${pipeline.id}/stages/${id}/stale-after`, { days: 7 });
    const deal = (days: number, fields: object = {}) =>
      made('opportunities', {
        ...{ contactId: desk.contactId, pipelineId: pipeline.id, ...fields },
        occurredAt: new Date(Date.now() - days * day).toISOString(),
      });
    const followUpAt = new Date(Date.now() + day).toISOString();
    const stale = [await deal(30), await deal(8, { stageId: contacted })];
    await deal(3);
    await deal(30, { followUpAt });
    for (const { id, lastActivityAt } of stale) {
      const read = await after('opportunity_stale', id);
      expect((await read(`opportunities/${id}`)).body).toMatchObject({ lastActivityAt });
    }
    await pause(1000); // several sweeps
    const raised = (await system.events()).filter(({ event }) => event.type === 'opportunity_stale');
    expect(raised.map(({ streamId }) => streamId).toSorted()).toEqual(stale.map(({ id }) => id).toSorted());
  });
});
