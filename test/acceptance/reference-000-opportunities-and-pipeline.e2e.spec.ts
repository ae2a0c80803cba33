import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const dollars = (amount: number) => ({ amount: amount * 100, currency: 'USD' });

/** The text "Opportunities & Pipeline", statement by statement, over the public API. */
describe('reference 000: opportunities and pipeline', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const get = async (path: string, after = ''): Promise<AnswerBody> => {
    const answer = await system.call('manager', 'GET', `${path}${path.includes('?') ? '&' : '?'}after=${after || '0'}`);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    return answer.body;
  };

  /** A write that is taken; gives its position with its answer. */
  const write = async (method: string, path: string, body?: object) => {
    const answer = await system.call('manager', method, path, { body });
    expect([path, Math.floor(answer.status / 100), answer.body.code]).toEqual([path, 2, undefined]);
    return { ...answer.body, position: answer.headers.get('position') ?? '' };
  };

  const typesOf = async (id: string) =>
    (await system.events()).filter(({ streamId }) => streamId === id).map(({ event }) => event.type);

  /** A request of the AI agent. */
  const asAgent = (path: string, body: object = {}) => system.call('agent', 'POST', path, { body });

  const control = (mode: string) => system.call('sales_ops', 'POST', '/v1/autonomy/mode', { body: { mode } });

  describe('opportunities', () => {
    it('each is linked to a contact', async () => {
      const deal = await desk.deal();
      expect(deal).toMatchObject({ contactId: desk.contactId });
      const without = await system.call('manager', 'POST', '/v1/opportunities', { body: { name: 'Nobody' } });
      expect([without.status, without.body.code]).toEqual([422, 'contact_required']);
    });

    it('each is tracked through stages from lead to closed won or lost', async () => {
      const deal = await desk.deal();
      for (const name of ['Contacted', 'Qualified', 'Proposal', 'Negotiation', 'Closed Won']) {
        const moved = await desk.write(deal, 'stage', { stageId: desk.stage(name) });
        expect(moved.body.stage.name).toBe(name);
      }
      const lost = await desk.write(await desk.deal(), 'stage', { stageId: desk.stage('Closed Lost') });
      expect(lost.body).toMatchObject({ status: 'lost', stage: { name: 'Closed Lost' } });
    });
  });

  describe('pipeline stages', () => {
    it('seven by default, each with a description and a colour', () => {
      const described = desk.pipeline.stages.map(({ name, ...stage }) => ({ name, ...stage }));
      expect(described).toMatchObject([
        { name: 'Lead', colour: 'gray', description: 'New inbound or outbound opportunity' },
        { name: 'Contacted', colour: 'yellow', description: 'Initial outreach has been made' },
        { name: 'Qualified', colour: 'green', description: 'Prospect meets your criteria (ICP match, BANT)' },
        { name: 'Proposal', colour: 'blue', description: 'Proposal or demo has been delivered' },
        { name: 'Negotiation', colour: 'purple', description: 'Terms are being discussed' },
        { name: 'Closed Won', colour: 'green', description: 'Deal is signed and revenue is booked' },
        { name: 'Closed Lost', colour: 'red', description: 'Deal did not close' },
      ]);
    });
  });

  describe('creating an opportunity', () => {
    it('name, contact, stage, value, source', async () => {
      const fields = { name: 'Acme Corp - Enterprise Plan', value: dollars(12_000), source: 'referral' };
      const created = await write('POST', '/v1/opportunities', {
        ...fields,
        contactId: desk.contactId,
        stageId: desk.stage('Qualified'),
      });
      const seen = await get(`/v1/opportunities/${created.id}`, created.position);
      expect(seen).toMatchObject({
        ...fields,
        contactId: desk.contactId,
        stage: { name: 'Qualified' },
        status: 'open',
      });
    });

    it.each(['inbound', 'outbound', 'referral'])('source %s', async (source) => {
      expect(await desk.deal({ source })).toMatchObject({ source });
    });

    it('a contact that exists', async () => {
      const contactId = '00000000-0000-4000-8000-000000000000';
      const answer = await system.call('manager', 'POST', '/v1/opportunities', { body: { contactId } });
      expect([answer.status, answer.body.code]).toEqual([404, 'contact_not_found']);
    });
  });

  describe('pipeline view', () => {
    it('total pipeline value: the sum of all open deal values', async () => {
      const { pipelineId, summary } = await freshPipeline();
      expect(await summary()).toMatchObject({ open: { count: 2, value: dollars(300) } });
      expect(pipelineId).not.toBe(desk.pipeline.id);
    });

    it('deals by stage: the count of deals at each stage', async () => {
      const { summary } = await freshPipeline();
      const { stages } = await summary();
      expect(stages).toMatchObject([
        { stage: { name: 'First Contact' }, open: { count: 1 } },
        { stage: { name: 'Demo Scheduled' }, open: { count: 1 } },
        { stage: { name: 'Demo Completed' }, open: { count: 0 } },
        { stage: { name: 'Proposal Sent' }, open: { count: 0 } },
        { stage: { name: 'Contract Sent' }, open: { count: 0 } },
        { stage: { name: 'Won' }, won: { count: 2 } },
        { stage: { name: 'Lost' }, lost: { count: 1 } },
      ]);
    });

    it('win rate: deals closed won of all that are closed', async () => {
      const { summary } = await freshPipeline();
      expect(await summary()).toMatchObject({ winRate: { byCount: 2 / 3 } });
    });

    /** A pipeline with two open deals, two won ones and one lost. */
    async function freshPipeline() {
      const made = await system.call('sales_ops', 'POST', '/v1/pipelines', {
        body: { preset: 'Demo-led sales', name: `Fresh ${Math.random()}` },
      });
      const [first, second] = made.body.stages;
      const [won, lost] = ['Won', 'Lost'].map((name) => made.body.stages.find((stage) => stage.name === name)?.id);
      const deal = (stageId?: string, value = 0) =>
        desk.deal({ pipelineId: made.body.id, stageId, value: dollars(value) });
      await deal(first?.id, 100);
      await deal(second?.id, 200);
      for (const stageId of [won, won]) await desk.write(await deal(), 'stage', { stageId });
      const last = await desk.write(await deal(), 'stage', { stageId: lost });
      const position = last.headers.get('position') ?? '';
      const summary = () => get(`/v1/pipelines/${made.body.id}/summary`, position);
      return { pipelineId: made.body.id, summary };
    }
  });

  describe('advancing a deal', () => {
    it('open its detail, select the new stage, save', async () => {
      const deal = await desk.deal();
      const moved = await write('POST', `/v1/opportunities/${deal.id}/stage`, { stageId: desk.stage('Proposal') });
      const seen = await get(`/v1/opportunities/${deal.id}`, moved.position);
      expect(seen.stage.name).toBe('Proposal');
    });

    it('AI agents advance deals by themselves, under autonomy controls', async () => {
      await control('autonomous');
      const { id } = await desk.deal();
      const moved = await asAgent(`/v1/opportunities/${id}/advance`, { rationale: 'She agreed to the proposal.' });
      await control('controlled');
      expect([moved.status, moved.body.stage.name]).toEqual([200, 'Contacted']);
      const { items } = await get(`/v1/opportunities/${id}/timeline`, moved.headers.get('position') ?? '');
      expect(items[0]).toMatchObject({ type: 'stage_advanced', actor: { kind: 'agent' } });
    });
  });

  describe('editing an opportunity', () => {
    it('name, value and source', async () => {
      const { id } = await desk.deal();
      const fields = { name: 'Acme: 50 seats', value: dollars(500), source: 'outbound' };
      expect(await write('PATCH', `/v1/opportunities/${id}`, fields)).toMatchObject(fields);
    });

    it('stage: forward or backward', async () => {
      const { id } = await desk.deal({ stageId: desk.stage('Qualified') });
      const forward = await write('PATCH', `/v1/opportunities/${id}`, { stageId: desk.stage('Negotiation') });
      expect(forward.stage.name).toBe('Negotiation');
      const backward = await write('PATCH', `/v1/opportunities/${id}`, { stageId: desk.stage('Contacted') });
      expect(backward.stage.name).toBe('Contacted');
      expect(await typesOf(id)).toEqual(['pipeline_created', 'stage_advanced', 'stage_reverted']);
    });

    it('contact: change the associated one', async () => {
      const other = await write('POST', '/v1/contacts', { name: 'Alan Reed' });
      const { id } = await desk.deal();
      const changed = await write('PATCH', `/v1/opportunities/${id}`, { contactId: other.id });
      expect(changed).toMatchObject({ contactId: other.id });
    });

    it('account: link to a company', async () => {
      const account = await write('POST', '/v1/accounts', { name: 'Acme' });
      const { id } = await desk.deal();
      const linked = await write('PATCH', `/v1/opportunities/${id}`, { accountId: account.id });
      expect(linked).toMatchObject({ accountId: account.id });
      expect(await get(`/v1/opportunities/${id}`, linked.position)).toMatchObject({ account: { name: 'Acme' } });
    });

    it('assigned rep: the human owner of the deal', async () => {
      const repId = memberIdOf(system.credentials.organizationId, 'closer');
      const { id } = await desk.deal();
      expect(await write('PATCH', `/v1/opportunities/${id}`, { repId })).toMatchObject({ repId });
      expect(await write('PATCH', `/v1/opportunities/${id}`, { repId: null })).toMatchObject({ repId: null });
    });

    it('assigned agent: the AI agent working the deal', async () => {
      const agentId = memberIdOf(system.credentials.organizationId, 'agent');
      const { id } = await desk.deal();
      const assigned = await write('PATCH', `/v1/opportunities/${id}`, { agentId });
      expect(await get(`/v1/opportunities/${id}`, assigned.position)).toMatchObject({ agent: { name: 'Agent' } });
      expect(await write('PATCH', `/v1/opportunities/${id}`, { agentId: null })).toMatchObject({ agentId: null });
      expect(await typesOf(id)).toEqual(['pipeline_created', 'agent_assigned', 'agent_unassigned']);
    });
  });

  describe('revenue events', () => {
    it.each([
      ['pipeline_created', 'a new opportunity is created', []],
      ['stage_advanced', 'it moves to a later stage', [['stage', 'Proposal']]],
      ['closed_won', 'it is marked as won', [['stage', 'Closed Won']]],
      ['closed_lost', 'it is marked as lost', [['stage', 'Closed Lost']]],
      ['upsell', 'revenue is added to a deal', [['upsell', '']]],
      ['adjustment', 'its value is modified', [['value', '']]],
    ] as const)('%s when %s', async (type, _, steps) => {
      const deal = await desk.deal();
      for (const [path, stage] of steps) {
        const bodies = {
          stage: { stageId: stage && desk.stage(stage) },
          upsell: { amount: dollars(5) },
          value: { value: dollars(7) },
        };
        expect((await desk.write(deal, path, bodies[path])).status).toBe(200);
      }
      expect(await typesOf(deal.id)).toContain(type);
    });
  });

  describe('revenue events for analytics', () => {
    it('are counted by kind, with what they came to', async () => {
      const made = { preset: 'Sales', name: 'Counted' };
      const { body: pipeline } = await system.call('admin', 'POST', '/v1/pipelines', { body: made });
      const deal = async () =>
        write('POST', '/v1/opportunities', { contactId: desk.contactId, pipelineId: pipeline.id, value: dollars(100) });
      const [winning, losing] = [await deal(), await deal()];
      const stageId = (name: string) => stageOf(pipeline, name);
      await desk.write(winning, 'stage', { stageId: stageId('Proposal') });
      await desk.write(winning, 'value', { value: dollars(120) });
      await desk.write(winning, 'stage', { stageId: stageId('Closed Won') });
      await desk.write(losing, 'stage', { stageId: stageId('Closed Lost') });
      const { headers } = await desk.write(winning, 'upsell', { amount: dollars(30) });
      const path = `/v1/analytics/revenue?pipelineId=${pipeline.id}&groupBy=kind`;
      expect(await get(path, headers.get('position') ?? '')).toMatchObject({
        figures: [
          { kind: 'pipeline_created', count: 2, value: dollars(200) },
          { kind: 'stage_advanced', count: 2, value: dollars(220) },
          { kind: 'closed_won', count: 1, value: dollars(120) },
          { kind: 'closed_lost', count: 1, value: dollars(100) },
          { kind: 'upsell', count: 1, value: dollars(30) },
          { kind: 'adjustment', count: 1, value: dollars(20) },
          { kind: 'booked_revenue', count: 1, value: dollars(150) },
        ],
      });
    });
  });

  describe('linked data', () => {
    it('contact: the primary person involved', async () => {
      const deal = await write('POST', '/v1/opportunities', { contactId: desk.contactId });
      expect(await get(`/v1/opportunities/${deal.id}`, deal.position)).toMatchObject({
        contact: { name: 'Grace Lind' },
      });
    });

    it('account: the company, if there is one', async () => {
      const deal = await write('POST', '/v1/opportunities', { contactId: desk.contactId });
      expect(await get(`/v1/opportunities/${deal.id}`, deal.position)).toMatchObject({ account: null });
    });

    it('conversations: all threads related to its contact', async () => {
      const channel = { name: 'Main', kind: 'whatsapp', address: '+14155550100' };
      const { id: channelId } = (await system.call('admin', 'POST', '/v1/channels', { body: channel })).body;
      const contact = await write('POST', '/v1/contacts', { name: 'Mia Chen', phones: ['+1 415 555 0133'] });
      const deal = await desk.deal({ contactId: contact.id });
      const started = await write('POST', '/v1/conversations', { contactId: contact.id, channelId, text: 'Hello Mia' });
      const { items } = await get(`/v1/opportunities/${deal.id}/conversations`, started.position);
      expect(items).toMatchObject([{ id: started.conversation.id, contact: { id: contact.id } }]);
    });

    it('agent jobs: AI actions taken on the opportunity', async () => {
      const { id } = await desk.deal();
      await asAgent(`/v1/opportunities/${id}/notes`, { text: 'Wants a demo.' });
      const waiting = await asAgent(`/v1/opportunities/${id}/advance`);
      const { items } = await get(`/v1/opportunities/${id}/agent-jobs`, waiting.headers.get('position') ?? '');
      expect(items).toMatchObject([
        { action: 'advance_opportunity', state: 'pending' },
        { action: 'log_note', state: 'executed' },
      ]);
    });
  });

  describe('AI agent interactions', () => {
    it('create opportunity, when a qualified lead is identified', async () => {
      const made = await asAgent('/v1/opportunities', { contactId: desk.contactId, rationale: 'She has a budget.' });
      expect([made.status, made.body.stage.name]).toEqual([201, 'Lead']);
    });

    it('advance opportunity, when a deal progresses', async () => {
      const { id } = await desk.deal();
      const { body: job } = await asAgent(`/v1/opportunities/${id}/advance`);
      await write('POST', `/v1/agent-jobs/${job.id}/approve`, {});
      expect(await typesOf(id)).toContain('stage_advanced');
    });

    it('log notes, attaching conversation summaries', async () => {
      const { id } = await desk.deal();
      const noted = await asAgent(`/v1/opportunities/${id}/notes`, { text: 'Summary: wants ten seats by May.' });
      expect([noted.status, noted.body]).toMatchObject([
        200,
        { notes: [{ text: 'Summary: wants ten seats by May.' }] },
      ]);
    });

    it('autonomy controls govern them: advance is high risk and waits for approval in controlled mode', async () => {
      expect(await get('/v1/autonomy')).toMatchObject({
        mode: 'controlled',
        actions: [
          { action: 'create_opportunity', risk: 'medium', needsApproval: false },
          { action: 'advance_opportunity', risk: 'high', needsApproval: true },
          { action: 'log_note', risk: 'low', needsApproval: false },
        ],
      });
      const { id } = await desk.deal();
      const asked = await asAgent(`/v1/opportunities/${id}/advance`);
      expect([asked.status, asked.body.state]).toEqual([202, 'pending']);
      expect(await typesOf(id)).toEqual(['pipeline_created']);
    });
  });

  describe('troubleshooting', () => {
    it('not showing: check the filters applied (stage, date range)', async () => {
      const fields = { contactId: desk.contactId, stageId: desk.stage('Qualified') };
      const deal = await write('POST', '/v1/opportunities', fields);
      const idsIn = async (query: string) =>
        (await get(`/v1/opportunities?limit=500&${query}`, deal.position)).items.map(({ id }) => id);
      expect(await idsIn(`stageId=${desk.stage('Qualified')}`)).toContain(deal.id);
      expect(await idsIn(`stageId=${desk.stage('Lead')}`)).not.toContain(deal.id);
      expect(await idsIn('createdFrom=2020-01-01T00:00:00Z')).toContain(deal.id);
      expect(await idsIn('createdTo=2020-01-01T00:00:00Z')).not.toContain(deal.id);
    });

    it('not showing: the closer role or above views opportunities', async () => {
      const setter = await system.call('setter', 'GET', '/v1/opportunities');
      expect([setter.status, setter.body.code]).toEqual([403, 'forbidden']);
      for (const role of ['closer', 'manager', 'sales_ops', 'admin'] as const) {
        expect((await system.call(role, 'GET', '/v1/opportunities')).status).toBe(200);
      }
    });

    it('value not updating: open it and verify that the value was saved', async () => {
      const deal = await desk.deal();
      const valued = await write('POST', `/v1/opportunities/${deal.id}/value`, { value: dollars(950) });
      expect(await get(`/v1/opportunities/${deal.id}`, valued.position)).toMatchObject({ value: dollars(950) });
    });

    it('revenue events are logged by themselves when values change', async () => {
      const deal = await desk.deal({ value: dollars(100) });
      await desk.write(deal, 'value', { value: dollars(80), reason: 'fewer seats' });
      const valued = await desk.write(deal, 'upsell', { amount: dollars(20) });
      const { items } = await get(`/v1/opportunities/${deal.id}/timeline`, valued.headers.get('position') ?? '');
      expect(items.map(({ type }) => type)).toEqual(['upsell', 'adjustment', 'pipeline_created']);
    });
  });
});
