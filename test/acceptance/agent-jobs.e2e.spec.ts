import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { type HttpAnswer, type HttpCall, httpCall } from '../support/http-answer.js';
import { LiveListener } from '../support/live-listener.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('agent jobs', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  beforeEach(async () => {
    await set('mode', { mode: 'controlled' });
  });

  const set = (path: string, body: object) => system.call('sales_ops', 'POST', `/v1/autonomy/${path}`, { body });

  /** What the agent asks of a deal. */
  const ask = (deal: { readonly id: string }, path: string, body: object = {}, headers: HttpCall['headers'] = {}) =>
    system.call('agent', 'POST', `/v1/opportunities/${deal.id}/${path}`, { body, headers });

  const decide = (job: { readonly id: string }, way: 'approve' | 'reject', body: object = {}) =>
    system.call('manager', 'POST', `/v1/agent-jobs/${job.id}/${way}`, { body });

  const after = ({ headers }: HttpAnswer) => `after=${headers.get('position') ?? ''}`;

  const jobsOf = async (deal: { readonly id: string }, answer: HttpAnswer): Promise<readonly AnswerBody[]> =>
    (await system.call('manager', 'GET', `/v1/opportunities/${deal.id}/agent-jobs?${after(answer)}`)).body.items;

  const eventsOf = async (id: string) => (await system.events()).filter(({ streamId }) => streamId === id);

  const typesOf = async (id: string) => (await eventsOf(id)).map(({ event }) => event.type);

  const stageOf = async (id: string) =>
    (await system.call('manager', 'GET', `/v1/opportunities/${id}?asOf=9999-01-01T00:00:00Z`)).body.stage.name;

  describe('in controlled mode', () => {
    it('a note goes through at once, as the job of the agent', async () => {
      const deal = await desk.deal();
      const noted = await ask(deal, 'notes', { text: 'Asked for the price.', rationale: 'She asked for it.' });
      expect([noted.status, noted.body]).toMatchObject([
        200,
        { id: deal.id, notes: [{ text: 'Asked for the price.' }] },
      ]);
      const [note] = (await eventsOf(deal.id)).filter(({ event }) => event.type === 'note_logged');
      expect(note?.metadata).toMatchObject({
        actor: { kind: 'agent', id: memberIdOf(system.credentials.organizationId, 'agent') },
        onBehalfOf: null,
        via: { kind: 'agent' },
        why: 'She asked for it.',
      });
      await until(async () => (await jobsOf(deal, noted))[0]?.state === 'executed');
      expect(await jobsOf(deal, noted)).toMatchObject([
        {
          state: 'executed',
          action: 'log_note',
          needsApproval: false,
          events: [{ id: note?.id, type: 'note_logged' }],
        },
      ]);
    });

    it('a new deal is made at once', async () => {
      const made = await system.call('agent', 'POST', '/v1/opportunities', { body: { contactId: desk.contactId } });
      expect([made.status, made.body.stage.name]).toEqual([201, 'Lead']);
      expect(await jobsOf(made.body, made)).toMatchObject([{ action: 'create_opportunity', risk: 'medium' }]);
    });

    it('a move waits for a person: the deal stays, its job says where it is', async () => {
      const deal = await desk.deal();
      const asked = await ask(deal, 'advance', { rationale: 'She wants the contract.' });
      expect([asked.status, asked.body]).toMatchObject([
        202,
        { state: 'pending', action: 'advance_opportunity', risk: 'high', rationale: 'She wants the contract.' },
      ]);
      expect(asked.headers.get('location')).toBe(`/v1/agent-jobs/${asked.body.id}`);
      expect(await typesOf(deal.id)).toEqual(['pipeline_created']);
      const queue = await system.call('manager', 'GET', `/v1/agent-jobs?state=pending&${after(asked)}`);
      expect(queue.body.items.map(({ id }) => id)).toContain(asked.body.id);
      expect(queue.body.pending).toBeGreaterThan(0);
    });

    it('the same key makes the same job, and another body with it is refused', async () => {
      const deal = await desk.deal();
      const key = { 'idempotency-key': 'advance-once' };
      const [first, again] = [await ask(deal, 'advance', {}, key), await ask(deal, 'advance', {}, key)];
      expect([again.status, again.body.id]).toEqual([202, first.body.id]);
      expect((await ask(deal, 'advance', { rationale: 'x' }, key)).body.code).toBe('key_reused');
      const noteKey = { 'idempotency-key': 'note-once' };
      await ask(deal, 'notes', { text: 'Once.' }, noteKey);
      expect((await ask(deal, 'notes', { text: 'Once.' }, noteKey)).status).toBe(200);
      expect((await typesOf(deal.id)).filter((type) => type === 'note_logged')).toHaveLength(1);
    });

    it('what the deal refuses now does not wait', async () => {
      const deal = await desk.deal();
      const elsewhere = await ask(deal, 'stage', { stageId: desk.contactId });
      expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'stage_not_in_pipeline']);
      const stale = await ask(deal, 'advance', {}, { 'if-match': '"7"' });
      expect([stale.status, stale.body.code]).toEqual([412, 'stale_revision']);
      const nowhere = await ask(deal, 'advance', { fromConversationId: desk.contactId });
      expect([nowhere.status, nowhere.body.code]).toEqual([404, 'conversation_not_found']);
      expect(await jobsOf(deal, await desk.write(deal, 'tags', { tag: 'x' }))).toEqual([]);
    });
  });

  describe('an edit of several fields', () => {
    it('counts by what is of the highest risk, and is refused where one field is not for agents', async () => {
      const deal = await desk.deal();
      const edit = (body: object) => system.call('agent', 'PATCH', `/v1/opportunities/${deal.id}`, { body });
      const moved = await edit({ stageId: desk.stage('Qualified') });
      expect([moved.status, moved.body.state]).toEqual([202, 'pending']);
      const mixed = await edit({ stageId: desk.stage('Qualified'), name: 'Bigger' });
      expect([mixed.status, mixed.body.code]).toEqual([403, 'agent_action_not_allowed']);
    });

    it('a new contact or an external id is not for agents either', async () => {
      for (const fields of [{ contact: { name: 'Mia' } }, { contactId: desk.contactId, externalId: 'CRM-9' }]) {
        const made = await system.call('agent', 'POST', '/v1/opportunities', { body: fields });
        expect([made.status, made.body.code]).toEqual([403, 'agent_action_not_allowed']);
      }
    });
  });

  describe('a person', () => {
    it('approves: it is done as the agent, on behalf of the person, once', async () => {
      const deal = await desk.deal();
      const { body: job } = await ask(deal, 'advance', { rationale: 'She wants the contract.' });
      const approved = await decide(job, 'approve');
      expect([approved.status, approved.body]).toMatchObject([
        200,
        { state: 'executed', events: [{ type: 'stage_advanced' }] },
      ]);
      const [, moved] = await eventsOf(deal.id);
      expect(moved?.metadata).toMatchObject({
        actor: { kind: 'agent' },
        onBehalfOf: { kind: 'user', id: memberIdOf(system.credentials.organizationId, 'manager') },
        why: 'She wants the contract.',
      });
      const again = await decide(job, 'approve');
      expect([again.status, again.body.code]).toEqual([409, 'agent_job_not_pending']);
      expect(await typesOf(deal.id)).toEqual(['pipeline_created', 'stage_advanced']);
    });

    it('approves a new deal, which is made then', async () => {
      await set('mode', { mode: 'manual' });
      const { status, body: job } = await system.call('agent', 'POST', '/v1/opportunities', {
        body: { contactId: desk.contactId },
      });
      expect([status, job.state]).toEqual([202, 'pending']);
      expect(await typesOf(job.opportunityId)).toEqual([]);
      expect((await decide(job, 'approve')).body.state).toBe('executed');
      expect(await typesOf(job.opportunityId)).toEqual(['pipeline_created']);
    });

    it('rejects with a reason', async () => {
      const deal = await desk.deal();
      const { body: job } = await ask(deal, 'advance');
      expect((await decide(job, 'reject', { reason: ' ' })).body.code).toBe('text_required');
      expect((await decide(job, 'reject', { reason: 'too early' })).body).toMatchObject({
        state: 'rejected',
        reason: 'too early',
      });
      expect((await decide(job, 'approve')).body.code).toBe('agent_job_not_pending');
    });

    it('approves in vain where the deal has changed so that it no longer holds', async () => {
      const deal = await desk.deal();
      const { body: job } = await ask(deal, 'advance');
      await desk.write(deal, 'stage', { stageId: desk.stage('Closed Lost') });
      const approved = await decide(job, 'approve');
      expect([approved.status, approved.body]).toMatchObject([200, { state: 'failed', failure: { code: 'not_open' } }]);
      expect(await typesOf(deal.id)).toEqual(['pipeline_created', 'closed_lost', 'command_noted']);
    });

    it('approves on the deal as it is then', async () => {
      const deal = await desk.deal();
      const { body: job } = await ask(deal, 'advance');
      await desk.write(deal, 'stage', { stageId: desk.stage('Proposal') });
      expect((await decide(job, 'approve')).body.state).toBe('executed');
      expect(await stageOf(deal.id)).toBe('Negotiation');
    });
  });

  it('are told to managers who follow approvals, as they now are, and to no closer', async () => {
    const path = '/v1/events?topics=approvals';
    const { url } = system;
    const listener = await LiveListener.open({ url, token: system.tokenOf('manager'), path });
    const { body: job } = await ask(await desk.deal(), 'advance');
    const heard = (state: string) =>
      listener.hear('agent_job', ({ data }) => data.job.id === job.id && data.job.state === state);
    await heard('pending');
    await decide(job, 'reject', { reason: 'too early' });
    await heard('rejected');
    await listener.cut();
    expect((await system.call('closer', 'GET', path)).status).toBe(403);
  });

  describe('nobody', () => {
    it('but a manager or above decides: no closer, no service, no agent', async () => {
      const { body: job } = await ask(await desk.deal(), 'advance');
      for (const role of ['setter', 'closer', 'auditor', 'service', 'agent'] as const) {
        const answer = await system.call(role, 'POST', `/v1/agent-jobs/${job.id}/approve`, { body: {} });
        expect([role, answer.status]).toEqual([role, 403]);
      }
    });

    it('decides: the job expires with its deal', async () => {
      const deal = await desk.deal();
      const { body: job } = await ask(deal, 'advance');
      await system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`);
      await until(async () => (await typesOf(job.id)).includes('agent_job_expired'));
      expect((await decide(job, 'approve')).body.code).toBe('agent_job_not_pending');
    });
  });

  describe('an organization', () => {
    it('lets everything run, or wait, and says so of single actions', async () => {
      await set('mode', { mode: 'autonomous' });
      expect((await ask(await desk.deal(), 'advance')).status).toBe(200);
      await set('mode', { mode: 'manual' });
      expect((await ask(await desk.deal(), 'notes', { text: 'x' })).status).toBe(202);
      await set('actions/log_note', { needsApproval: false });
      expect((await ask(await desk.deal(), 'notes', { text: 'x' })).status).toBe(200);
      const cleared = await set('actions/log_note', { needsApproval: null });
      expect(cleared.body).toMatchObject({ mode: 'manual', jobExpiryHours: 72 });
      expect((await set('actions/delete', { risk: 'low' })).body.code).toBe('agent_action_unknown');
    });

    it('registers agents, gives them tokens, puts them on deals, and stops them', async () => {
      const { body: agent } = await system.call('sales_ops', 'POST', '/v1/agents', { body: { name: 'Seller' } });
      const issued = await system.call('admin', 'POST', `/v1/agents/${agent.id}/tokens`, { body: { name: 'Worker' } });
      const { token } = issued.body;
      const as = (method: string, path: string, body?: object) =>
        httpCall({ url: system.url, token }, method, path, { body });
      const deal = await desk.deal();
      expect((await desk.write(deal, 'agent', { agentId: agent.id })).body).toMatchObject({ agentId: agent.id });
      const noted = await as('POST', `/v1/opportunities/${deal.id}/notes`, { text: 'Mine.' });
      expect(noted.status).toBe(200);
      const own = await as('GET', `/v1/agent-jobs?${after(noted)}`);
      expect(own.body.items).toMatchObject([{ agentId: agent.id }]);
      const { body: others } = await ask(deal, 'advance');
      expect((await as('GET', `/v1/agent-jobs/${others.id}`)).status).toBe(404);

      const { body: waiting } = await as('POST', `/v1/opportunities/${deal.id}/advance`, {});
      await system.call('sales_ops', 'POST', `/v1/agents/${agent.id}/deactivate`, { body: {} });
      await until(async () => (await as('GET', '/v1/opportunities')).status === 401);
      expect((await decide(waiting, 'approve')).body.code).toBe('agent_not_found');
      expect((await desk.write(await desk.deal(), 'agent', { agentId: agent.id })).body.code).toBe('agent_not_found');
    });
  });
});
