import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrincipalRole } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';

/** Without the process that ends deletions: what is being deleted stays so. */
describe('the catalogue', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ reactor: false });
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const by =
    (role: PrincipalRole, method = 'POST') =>
    async (path: string, body: object = {}, headers = {}) =>
      system.call(role, method, path, { body, headers });
  const post = by('admin');
  const remove = by('admin', 'DELETE');
  const made = async (path: string, body: object): Promise<AnswerBody> => {
    const answer = await post(path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
    return answer.body;
  };
  const read = async (path: string) => {
    const { headers } = await post('/v1/contacts', { name: 'Somebody' });
    return (await system.call('admin', 'GET', `${path}?after=${headers.get('position') ?? ''}`)).body;
  };
  const pipelineOf = (name: string) => made('/v1/pipelines', { preset: 'Sales', name });
  const dealIn = (pipeline: AnswerBody, stage: string, fields: object = {}) =>
    desk.deal({ pipelineId: pipeline.id, stageId: stageOf(pipeline, stage), ...fields });

  describe('gates and custom fields', () => {
    it('refuse what is missing, listed, and let in what has it, by each way', async () => {
      const pipeline = await pipelineOf('Gated');
      const proposal = stageOf(pipeline, 'Proposal');
      const seats = await made('/v1/custom-fields', { record: 'deal', name: 'Seats', kind: 'number' });
      const gates = { requiredFields: ['source', `customFields.${seats.id}`], leastValue: 500, reasonRequired: true };
      const set = await post(`/v1/pipelines/${pipeline.id}/stages/${proposal}/gates`, gates);
      expect([set.status, set.body.stages.find(({ id }) => id === proposal)]).toMatchObject([200, { gates }]);
      expect(await read(`/v1/pipelines/${pipeline.id}`)).toMatchObject({ stages: set.body.stages });

      const deal = await dealIn(pipeline, 'Lead');
      const refused = await desk.write(deal, 'stage', { stageId: proposal });
      expect([refused.status, refused.body]).toMatchObject([
        422,
        { code: 'stage_gate', missing: ['source', `customFields.${seats.id}`, 'value', 'reason'] },
      ]);
      const created = await by('manager')('/v1/opportunities', {
        contactId: desk.contactId,
        pipelineId: pipeline.id,
        stageId: proposal,
      });
      expect([created.status, created.body.code]).toEqual([422, 'stage_gate']);

      const filled = {
        source: 'inbound',
        customFields: { [seats.id]: 40 },
        value: { amount: 500, currency: 'USD' },
        stageId: proposal,
        reason: 'They asked for it',
      };
      const edited = await by('manager', 'PATCH')(`/v1/opportunities/${deal.id}`, filled);
      expect([edited.status, edited.body]).toMatchObject([200, { stage: { name: 'Proposal' } }]);
      const { stageId, reason, ...fields } = filled;
      const born = await by('manager')('/v1/opportunities', {
        ...{ ...fields, contactId: desk.contactId, pipelineId: pipeline.id, stageId, why: reason },
      });
      expect([born.status, born.body.code]).toEqual([201, undefined]);
    });

    it('take values of their kind until they are removed', async () => {
      const size = await made('/v1/custom-fields', {
        ...{ record: 'deal', name: 'Size', kind: 'choice', choices: ['small', 'large'] },
      });
      const deal = await desk.deal();
      const path = `custom-fields/${size.id}`;
      expect((await desk.write(deal, path, { value: 'huge' })).body.code).toBe('custom_field_value_invalid');
      expect((await desk.write(deal, path, { value: 'large' })).body).toMatchObject({
        customFields: { [size.id]: 'large' },
      });
      await post(`/v1/custom-fields/${size.id}/name`, { name: 'Scale' });
      await post(`/v1/custom-fields/${size.id}/choices`, { choices: ['huge'] });
      expect((await read('/v1/custom-fields')).items).toContainEqual(
        expect.objectContaining({ id: size.id, name: 'Scale', choices: ['huge'] }),
      );
      expect((await remove(`/v1/custom-fields/${size.id}`)).body).toMatchObject({ id: size.id, name: 'Scale' });
      expect((await desk.write(deal, path, { value: 'huge' })).body.code).toBe('custom_field_not_found');
      expect(await read(`/v1/opportunities/${deal.id}`)).toMatchObject({ customFields: { [size.id]: 'large' } });
    });

    it('refuse fields that there are not', async () => {
      const path = `/v1/pipelines/${desk.pipeline.id}/stages/${desk.stage('Proposal')}/gates`;
      expect((await post(path, { requiredFields: ['mood'] })).body.code).toBe('invalid_request');
      const unknown = await post(path, { requiredFields: [`customFields.${unknownId}`] });
      expect([unknown.status, unknown.body.code]).toEqual([404, 'custom_field_not_found']);
    });
  });

  describe('deleting a stage', () => {
    it('is refused with the count while it holds deals, until it is said where they go', async () => {
      const pipeline = await pipelineOf('Shrinking');
      const [contacted, qualified] = [stageOf(pipeline, 'Contacted'), stageOf(pipeline, 'Qualified')];
      const deal = await dealIn(pipeline, 'Contacted');
      const path = `/v1/pipelines/${pipeline.id}/stages`;
      const inUse = await remove(`${path}/${contacted}`);
      expect([inUse.status, inUse.body]).toMatchObject([409, { code: 'stage_in_use', count: 1 }]);
      const won = await remove(`${path}/${contacted}`, { moveTo: stageOf(pipeline, 'Closed Won') });
      expect([won.status, won.body.code]).toEqual([422, 'outcome_differs']);

      const begun = await remove(`${path}/${contacted}`, { moveTo: qualified });
      expect([begun.status, begun.body.stages[1]]).toMatchObject([
        202,
        { id: contacted, deletion: { moveTo: qualified } },
      ]);
      expect((await read(`/v1/pipelines/${pipeline.id}`)).stages[1]).toMatchObject({ deletion: { moveTo: qualified } });
      expect((await remove(`${path}/${qualified}`)).body.code).toBe('deletion_target');
      const other = await dealIn(pipeline, 'Lead');
      const closed = await desk.write(other, 'stage', { stageId: contacted });
      expect([closed.status, closed.body]).toMatchObject([409, { code: 'stage_closed', moveTo: qualified }]);
      expect((await desk.write(deal, 'advance')).body).toMatchObject({ stage: { name: 'Qualified' } });
    });

    it('is refused for the last one of its outcome, and for a stage that there is not', async () => {
      const path = `/v1/pipelines/${desk.pipeline.id}/stages`;
      expect((await remove(`${path}/${desk.stage('Closed Lost')}`)).body.code).toBe('stages_required');
      expect((await remove(`${path}/${unknownId}`)).status).toBe(404);
    });
  });

  describe('deleting a pipeline', () => {
    it('is refused for the default, and while it holds deals or a team works in it, until a successor is named', async () => {
      expect((await remove(`/v1/pipelines/${desk.pipeline.id}`)).body).toMatchObject({
        ...{ code: 'pipeline_in_use', isDefault: true },
      });
      const [old, next] = [await pipelineOf('Old'), await pipelineOf('Next')];
      await made('/v1/teams', { name: 'Old hands', pipelineId: old.id });
      const deal = await dealIn(old, 'Lead');
      const inUse = await remove(`/v1/pipelines/${old.id}`);
      expect([inUse.status, inUse.body]).toMatchObject([409, { count: 1, teams: [{ name: 'Old hands' }] }]);
      const needed = await remove(`/v1/pipelines/${old.id}`, { moveTo: { pipelineId: next.id } });
      expect([needed.status, needed.body]).toMatchObject([
        422,
        { code: 'target_stages_required', missing: ['active'] },
      ]);

      const moveTo = { pipelineId: next.id, stageByOutcome: { active: stageOf(next, 'Lead') } };
      const begun = await remove(`/v1/pipelines/${old.id}`, { moveTo });
      expect([begun.status, begun.body]).toMatchObject([202, { deletion: { moveTo } }]);
      const create = { contactId: desk.contactId, pipelineId: old.id };
      expect((await by('manager')('/v1/opportunities', create)).body.code).toBe('pipeline_closed');
      expect((await desk.write(deal, 'advance')).body.code).toBe('pipeline_closed');
      expect((await post(`/v1/pipelines/${old.id}/name`, { name: 'Older' })).body.code).toBe('pipeline_closed');
    });
  });

  describe('a team', () => {
    it('keeps its funnel while it has open deals, and sets no values where they are off', async () => {
      const other = await pipelineOf('Other funnel');
      const team = await made('/v1/teams', { name: 'West', pipelineId: desk.pipeline.id });
      const deal = await desk.deal({ teamId: team.id });
      const inUse = await post(`/v1/teams/${team.id}/funnel`, { pipelineId: other.id });
      expect([inUse.status, inUse.body]).toMatchObject([409, { code: 'team_in_use', count: 1 }]);
      await desk.write(deal, 'team', { teamId: null });
      const changed = await post(`/v1/teams/${team.id}/funnel`, { pipelineId: other.id });
      expect([changed.status, changed.body]).toMatchObject([200, { pipelineId: other.id }]);

      await post(`/v1/teams/${team.id}/deal-amount`, { enabled: false });
      const value = { amount: 100, currency: 'USD' };
      const valued = await by('manager')('/v1/opportunities', { contactId: desk.contactId, teamId: team.id, value });
      expect([valued.status, valued.body.code]).toEqual([422, 'deal_amount_disabled']);
      const without = await desk.deal({ teamId: team.id });
      const patched = await by('manager', 'PATCH')(`/v1/opportunities/${without.id}`, { value });
      expect(patched.body.code).toBe('deal_amount_disabled');
    });

    it('and its members are removed once it is said who takes over', async () => {
      const [ann, bob] = [
        await made('/v1/members', { name: 'Ann', role: 'closer' }),
        await made('/v1/members', { name: 'Bob', role: 'closer' }),
      ];
      const memberIds = [ann.id, bob.id];
      const team = await made('/v1/teams', { name: 'East', pipelineId: desk.pipeline.id, memberIds });
      const deal = await desk.deal({ teamId: team.id, repId: ann.id });
      expect((await remove(`/v1/teams/${team.id}/members/${ann.id}`)).body).toMatchObject({
        code: 'member_in_use',
        count: 1,
      });
      const leaving = await remove(`/v1/teams/${team.id}/members/${ann.id}`, { successorId: bob.id });
      expect([leaving.status, leaving.body]).toMatchObject([
        202,
        { memberIds: [bob.id], leaving: [{ memberId: ann.id, successorId: bob.id }] },
      ]);
      expect((await desk.write(deal, 'rep', { repId: null })).status).toBe(200);
      expect((await desk.write(deal, 'rep', { repId: ann.id })).body.code).toBe('rep_not_in_team');

      expect((await remove(`/v1/teams/${team.id}`)).body).toMatchObject({ code: 'team_in_use', count: 1 });
      const going = await remove(`/v1/teams/${team.id}`, { successorTeamId: null });
      expect([going.status, going.body]).toMatchObject([202, { removal: { successorTeamId: null } }]);
      expect((await read('/v1/teams')).items).toContainEqual(
        expect.objectContaining({ id: team.id, removal: { successorTeamId: null } }),
      );
    });

    it('shows the channels that it was given, and each has a secret of its own', async () => {
      const team = await made('/v1/teams', { name: 'Desk', pipelineId: desk.pipeline.id });
      const channel = await made('/v1/channels', { name: 'Desk', kind: 'whatsapp', address: '+4930123456' });
      expect((await post(`/v1/teams/${team.id}/channels/${channel.id}`)).body).toMatchObject({
        channelIds: [channel.id],
      });
      expect((await post(`/v1/channels/${channel.id}/name`, { name: 'Front desk' })).body.name).toBe('Front desk');
      expect((await read('/v1/channels')).items).toContainEqual(
        expect.objectContaining({ id: channel.id, name: 'Front desk', teamIds: [team.id] }),
      );
      const first = (await system.call('admin', 'GET', `/v1/channels/${channel.id}/secret`)).body;
      expect(first).toMatchObject({ version: 1 });
      expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const second = (await post(`/v1/channels/${channel.id}/secret`)).body;
      expect(second).toMatchObject({ version: 2 });
      expect(second.secret).not.toBe(first.secret);
      expect((await system.call('closer', 'GET', `/v1/channels/${channel.id}/secret`)).status).toBe(403);
      expect((await remove(`/v1/teams/${team.id}/channels/${channel.id}`)).body).toMatchObject({ channelIds: [] });
      expect((await remove(`/v1/channels/${channel.id}`)).body).toMatchObject({ name: 'Front desk' });
      expect((await post(`/v1/channels/${channel.id}/name`, { name: 'x' })).status).toBe(404);
    });
  });

  describe('removing a member', () => {
    it('is refused with the count of open deals until it is said who takes over; history keeps the name', async () => {
      const [ann, bob] = [
        await made('/v1/members', { name: 'Annabel', role: 'closer' }),
        await made('/v1/members', { name: 'Boris', role: 'closer' }),
      ];
      const deal = await desk.deal({ repId: ann.id });
      expect((await remove(`/v1/members/${ann.id}`)).body).toMatchObject({ code: 'member_in_use', count: 1 });
      const begun = await remove(`/v1/members/${ann.id}`, { successorId: bob.id });
      const removal = { successorId: bob.id, done: false };
      expect([begun.status, begun.body]).toMatchObject([202, { name: 'Annabel', removal }]);
      const assigned = await desk.write(await desk.deal(), 'rep', { repId: ann.id });
      expect([assigned.status, assigned.body]).toMatchObject([409, { code: 'member_removed', successorId: bob.id }]);
      expect(await read(`/v1/opportunities/${deal.id}`)).toMatchObject({ rep: { name: 'Annabel' } });
    });
  });

  describe('the settings of the organization', () => {
    it('are set one by one, and a source that is taken out stays on its deals', async () => {
      const sold = await post('/v1/organization/sources', { sources: ['trade fair'] });
      expect(sold.body).toMatchObject({ sources: ['inbound', 'outbound', 'referral', 'trade fair'] });
      const deal = await desk.deal({ source: 'trade fair' });
      await post('/v1/organization/sources', { sources: [] });
      expect((await desk.write(await desk.deal(), 'source', { source: 'trade fair' })).body.code).toBe(
        'source_unknown',
      );
      expect((await desk.write(deal, 'name', { name: 'From the fair' })).body).toMatchObject({ source: 'trade fair' });

      await post('/v1/organization/locale', { locale: 'de-DE' });
      await post('/v1/organization/currency', { currency: 'EUR' });
      expect((await post('/v1/organization/time-zone', { timeZone: 'Mars/Base' })).body.code).toBe('time_zone_unknown');
      expect(await read('/v1/organization')).toMatchObject({ locale: 'de-DE', currency: 'EUR' });
      expect(await pipelineOf('In euro')).toMatchObject({ currency: 'EUR' });
      await post('/v1/organization/currency', { currency: 'USD' });
    });

    it('offer the presets, and a sentence for each status', async () => {
      const presets = await system.call('closer', 'GET', '/v1/pipelines/presets');
      expect(presets.body.items.map(({ name }) => name)).toContain('Demo-led sales');
      const path = `/v1/pipelines/${desk.pipeline.id}/status-descriptions`;
      const described = await post(path, { status: 'lost', description: 'They said no.' });
      expect(described.body).toMatchObject({ statusDescriptions: { lost: 'They said no.', open: 'In progress' } });
      expect((await post(path, { status: 'closed', description: '' })).body.code).toBe('invalid_request');
    });
  });

  describe('two who rename the same pipeline at once', () => {
    it('leave one valid history; a stale If-Match is 412 and a taken name 409', async () => {
      const { id } = await pipelineOf('Contested');
      await pipelineOf('Taken');
      const path = `/v1/pipelines/${id}/name`;
      const names = ['One', 'Two', 'Three', 'Four'];
      const answers = await Promise.all(
        names.map((name, index) => by(index % 2 ? 'admin' : 'sales_ops')(path, { name: `Contested ${name}` })),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const events = (await system.events()).filter(({ event }) => event.type === 'pipeline_renamed');
      const renamed = events.flatMap(({ event: { data } }) => {
        const fields = new Map(Object.entries(data));
        return fields.get('pipelineId') === id
          ? [{ name: String(fields.get('name')), previous: String(fields.get('previous')) }]
          : [];
      });
      expect(renamed.map(({ previous }) => previous)).toEqual([
        'Contested',
        ...renamed.slice(0, -1).map(({ name }) => name),
      ]);

      const stale = answers
        .map(({ headers }) => headers.get('etag') ?? '')
        .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
      const late = await by('admin')(path, { name: 'Contested late' }, { 'if-match': stale });
      expect([late.status, late.body.code]).toEqual([412, 'stale_revision']);
      const taken = await by('admin')(path, { name: ' taken ' });
      expect([taken.status, taken.body.code]).toEqual([409, 'name_taken']);
    });
  });
});
