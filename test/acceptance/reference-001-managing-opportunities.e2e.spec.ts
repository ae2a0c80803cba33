import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { LiveListener } from '../support/live-listener.js';
import { until } from '../support/projecting.js';
import { Provider } from '../support/provider.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const matches = (record: object, fields: object): boolean =>
  Object.entries(fields).every(([name, value]) =>
    Object.entries(record).some(([key, one]) => key === name && one === value),
  );

/** The text "Managing Opportunities", statement by statement, over the public API. */
describe('reference 001: managing opportunities', () => {
  let system: System;
  let desk: SalesDesk;
  /** works in the default pipeline over one WhatsApp channel; the closer is its member */
  let inbound: AnswerBody;
  /** works in a pipeline of its own, over no channel */
  let partners: AnswerBody;
  let channelId: string;
  let provider: Provider;
  let repId: string;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    repId = memberIdOf(system.credentials.organizationId, 'closer');
    const pipeline = await made('admin', '/v1/pipelines', { preset: 'Simple sales', name: 'Partners' });
    inbound = await made('admin', '/v1/teams', { name: 'Inbound', pipelineId: desk.pipeline.id, memberIds: [repId] });
    partners = await made('admin', '/v1/teams', { name: 'Partners', pipelineId: pipeline.id });
    channelId = await channelOf(inbound.id, 'Main', '+14155550100');
    provider = await Provider.of(system, channelId);
  });

  afterAll(() => system.stop());

  type Role = Parameters<System['call']>[0];

  const made = async (role: Role, path: string, body: object): Promise<AnswerBody & { position: string }> => {
    const answer = await system.call(role, 'POST', path, { body });
    expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
    return { ...answer.body, position: answer.headers.get('position') ?? '' };
  };

  const changed = async (deal: { readonly id: string }, path: string, body: object = {}) => {
    const answer = await desk.write(deal, path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    return { ...answer.body, position: answer.headers.get('position') ?? '' };
  };

  const get = async (path: string, after = '0', role: Role = 'manager'): Promise<AnswerBody> => {
    const answer = await system.call(role, 'GET', `${path}${path.includes('?') ? '&' : '?'}after=${after}`);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    return answer.body;
  };

  const refusal = async (method: string, path: string, body: object, role: Role = 'manager') => {
    const { status, body: problem } = await system.call(role, method, path, { body });
    return [status, problem.code];
  };

  const channelOf = async (teamId: string, name: string, address: string): Promise<string> => {
    const { id } = await made('admin', '/v1/channels', { name, kind: 'whatsapp', address });
    const given = await system.call('admin', 'POST', `/v1/teams/${teamId}/channels/${id}`);
    expect([given.status, given.body.code]).toEqual([200, undefined]);
    return id;
  };

  /** A message of a customer; gives its conversation. */
  const received = async (from: string, text: string, name = 'Somebody') => {
    const taken = await provider.say(`${from} ${text}`, from, text, { name });
    const position = taken.headers.get('position') ?? '';
    return { ...(await get(`/v1/conversations/${taken.body.conversationId}`, position)), position };
  };

  const board = () =>
    LiveListener.open({
      url: system.url,
      token: system.tokenOf('manager'),
      path: `/v1/events?topics=pipeline:${desk.pipeline.id}`,
    });

  const newContact = (name: string, phone: string) => made('manager', '/v1/contacts', { name, phones: [phone] });

  describe('how to access', () => {
    it('available to all roles based on team membership', async () => {
      const [own, foreign] = [await desk.deal({ teamId: inbound.id }), await desk.deal({ teamId: partners.id })];
      const after = (await changed(foreign, 'notes', { text: 'noted' })).position;
      expect(await get(`/v1/opportunities/${own.id}`, after, 'closer')).toMatchObject({ id: own.id });
      const hidden = await system.call('closer', 'GET', `/v1/opportunities/${foreign.id}`);
      expect([hidden.status, hidden.body.code]).toEqual([404, 'opportunity_not_found']);
      expect((await get(`/v1/opportunities?teamId=${partners.id}`, after, 'closer')).items).toEqual([]);
    });
  });

  describe('creating an opportunity from the funnel board', () => {
    const add = (body: object, teamId = inbound.id) =>
      system.call('closer', 'POST', `/v1/teams/${teamId}/opportunities`, { body });

    it('search for an existing contact using the search field', async () => {
      const { id, position } = await newContact('Zoë Åkermann', '+14155550111');
      for (const q of ['zoe', 'aker', 'ÅKERM', '415 555 0111', '+1415555']) {
        const { items } = await get(`/v1/contacts?q=${encodeURIComponent(q)}`, position);
        expect([q, items.map((one) => one.id)]).toEqual([q, [id]]);
      }
    });

    it('or create a new contact inline', async () => {
      const created = await add({ contact: { name: 'Iris Novak', emails: ['iris@novak.example'] } });
      expect([created.status, created.body.code]).toEqual([201, undefined]);
      const after = created.headers.get('position') ?? '';
      const { items } = await get('/v1/contacts?q=iris', after);
      expect(items).toMatchObject([{ name: 'Iris Novak', emails: ['iris@novak.example'] }]);
      expect(created.body).toMatchObject({ contactId: items[0]?.id });
    });

    it('select a channel, if several are configured', async () => {
      const team = await made('admin', '/v1/teams', {
        name: 'Two channels',
        pipelineId: desk.pipeline.id,
        memberIds: [repId],
      });
      const first = await channelOf(team.id, 'First', '+14155550101');
      await channelOf(team.id, 'Second', '+14155550102');
      expect((await add({ contactId: desk.contactId }, team.id)).body.code).toBe('channel_required');
      const chosen = await add({ contactId: desk.contactId, channelId: first }, team.id);
      expect(chosen.body).toMatchObject({ channelId: first });
      const foreign = await add({ contactId: desk.contactId, channelId }, team.id);
      expect([foreign.status, foreign.body.code]).toEqual([422, 'channel_not_in_team']);
    });

    it('created in the first stage of the selected team’s funnel', async () => {
      const created = await add({ contactId: desk.contactId });
      expect(created.body).toMatchObject({ teamId: inbound.id, channelId, stage: { name: 'Lead', position: 0 } });
    });
  });

  describe('creating an opportunity from a conversation', () => {
    it('the funnel dropdown selects a team: an opportunity linked to the current contact and conversation', async () => {
      const conversation = await received('+14155550120', 'Hi', 'Omar Haddad');
      const deal = await made('closer', `/v1/conversations/${conversation.id}/opportunities`, { teamId: inbound.id });
      expect(deal).toMatchObject({
        contactId: conversation.contact?.id,
        conversationId: conversation.id,
        channelId,
        teamId: inbound.id,
        stage: { position: 0 },
      });
    });

    it('a channel is required: without one an error is shown', async () => {
      const path = `/v1/teams/${partners.id}/opportunities`;
      expect(await refusal('POST', path, { contactId: desk.contactId })).toEqual([422, 'no_channel_available']);
    });

    it('always in the first (leftmost) stage of the funnel', async () => {
      const body = { contactId: desk.contactId, stageId: desk.stage('Proposal') };
      expect(await refusal('POST', `/v1/teams/${inbound.id}/opportunities`, body)).toEqual([400, 'unknown_field']);
    });
  });

  describe('quick controls: owner', () => {
    it('select a team member, saved immediately', async () => {
      const deal = await desk.deal({ teamId: inbound.id });
      const { position } = await changed(deal, 'rep', { repId });
      expect(await get(`/v1/opportunities/${deal.id}`, position)).toMatchObject({ repId, rep: { id: repId } });
    });

    it('only members of the team', async () => {
      const path = `/v1/opportunities/${(await desk.deal({ teamId: partners.id })).id}/rep`;
      expect(await refusal('POST', path, { repId })).toEqual([422, 'rep_not_in_team']);
    });

    it('or unassigned', async () => {
      const deal = await desk.deal({ teamId: inbound.id, repId });
      const { position } = await changed(deal, 'rep', { repId: null });
      expect(await get(`/v1/opportunities/${deal.id}`, position)).toMatchObject({ repId: null, rep: null });
      const { items } = await get(`/v1/opportunities?repId=none&limit=500`, position);
      expect(items.map(({ id }) => id)).toContain(deal.id);
    });
  });

  describe('quick controls: team and funnel', () => {
    it('moved to the first stage of the new team', async () => {
      const deal = await desk.deal({ teamId: inbound.id, stageId: desk.stage('Proposal') });
      const moved = await changed(deal, 'team', { teamId: partners.id });
      expect(moved).toMatchObject({ teamId: partners.id, stage: { name: 'New lead' }, pipeline: { name: 'Partners' } });
    });

    it('an owner or channel that the new team does not have is cleared', async () => {
      const deal = await desk.deal({ teamId: inbound.id, repId, channelId });
      expect(await changed(deal, 'team', { teamId: partners.id })).toMatchObject({ repId: null, channelId: null });
    });
  });

  describe('quick controls: stage', () => {
    it('another stage within the current team, saved immediately', async () => {
      const deal = await desk.deal({ teamId: inbound.id });
      const { position } = await changed(deal, 'stage', { stageId: desk.stage('Proposal') });
      expect(await get(`/v1/opportunities/${deal.id}`, position)).toMatchObject({ stage: { name: 'Proposal' } });
      const foreign = stageOf(await get(`/v1/pipelines/${partners.pipelineId}`), 'New lead');
      const path = `/v1/opportunities/${deal.id}/stage`;
      expect(await refusal('POST', path, { stageId: foreign })).toEqual([422, 'stage_not_in_pipeline']);
    });

    it('the stage tells its type: active, won or lost', async () => {
      const deal = await desk.deal({ teamId: inbound.id });
      expect(deal.stage).toMatchObject({ outcome: 'active' });
      expect((await changed(deal, 'stage', { stageId: desk.stage('Closed Won') })).stage).toMatchObject({
        outcome: 'won',
      });
      expect((await changed(deal, 'stage', { stageId: desk.stage('Closed Lost') })).stage).toMatchObject({
        outcome: 'lost',
      });
    });
  });

  describe('quick controls: follow-up date', () => {
    it('a date and time is set, and removed', async () => {
      const deal = await desk.deal({ teamId: inbound.id });
      expect(await changed(deal, 'follow-up', { at: '2099-01-01T09:00:00Z' })).toMatchObject({
        followUpAt: '2099-01-01T09:00:00.000Z',
      });
      expect(await changed(deal, 'follow-up', { at: null })).toMatchObject({ followUpAt: null });
    });

    it('past due or ahead', async () => {
      const [late, ahead] = [await desk.deal(), await desk.deal()];
      await changed(late, 'follow-up', { at: '2020-01-01T09:00:00Z' });
      const { position } = await changed(ahead, 'follow-up', { at: '2099-01-01T09:00:00Z' });
      const idsOf = async (followUp: string) =>
        (await get(`/v1/opportunities?followUp=${followUp}&limit=500`, position)).items.map(({ id }) => id);
      expect(await idsOf('overdue')).toContain(late.id);
      expect(await idsOf('upcoming')).toContain(ahead.id);
      expect(await idsOf('upcoming')).not.toContain(late.id);
      const reminded = async () => (await system.events()).filter(({ event }) => event.type === 'follow_up_due');
      await until(async () => (await reminded()).some(({ streamId }) => streamId === late.id));
    });
  });

  describe('quick controls: deal amount', () => {
    const dollars = (amount: number) => ({ value: { amount: amount * 100, currency: 'USD' } });

    it('entered and saved; the trash resets it to zero', async () => {
      const deal = await desk.deal({ teamId: inbound.id });
      expect(await changed(deal, 'value', dollars(250))).toMatchObject(dollars(250));
      expect(await changed(deal, 'value', dollars(0))).toMatchObject(dollars(0));
    });

    it('only where the team has "deal amount enabled"', async () => {
      const team = await made('admin', '/v1/teams', { name: 'No amounts', pipelineId: desk.pipeline.id });
      const off = await system.call('admin', 'POST', `/v1/teams/${team.id}/deal-amount`, { body: { enabled: false } });
      expect(off.body).toMatchObject({ dealAmountEnabled: false });
      const path = `/v1/opportunities/${(await desk.deal({ teamId: team.id })).id}`;
      expect(await refusal('POST', `${path}/value`, dollars(5))).toEqual([422, 'deal_amount_disabled']);
      expect(await refusal('PATCH', path, dollars(5))).toEqual([422, 'deal_amount_disabled']);
      const creation = { contactId: desk.contactId, teamId: team.id, ...dollars(5) };
      expect(await refusal('POST', '/v1/opportunities', creation)).toEqual([422, 'deal_amount_disabled']);
    });

    it('in the currency of the pipeline', async () => {
      const path = `/v1/opportunities/${(await desk.deal()).id}/value`;
      expect(await refusal('POST', path, { value: { amount: 5, currency: 'EUR' } })).toEqual([
        422,
        'currency_mismatch',
      ]);
    });
  });

  describe('editing opportunity details', () => {
    it('description, follow-up date, owner and stage in one go', async () => {
      const { id } = await desk.deal({ teamId: inbound.id });
      const fields = { description: 'Wants less paper.', followUpAt: '2099-05-05T08:00:00.000Z', repId };
      const stageId = desk.stage('Contacted');
      const edited = await system.call('manager', 'PATCH', `/v1/opportunities/${id}`, { body: { ...fields, stageId } });
      expect(edited.body).toMatchObject({ ...fields, stage: { id: stageId } });
    });
  });

  describe('deleting an opportunity', () => {
    it('the confirmation holds its name, funnel and current stage; it cannot be undone', async () => {
      const deal = await desk.deal({ name: 'Acme: 40 seats', stageId: desk.stage('Proposal') });
      const deleted = await system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`);
      expect(deleted.body).toMatchObject({
        name: 'Acme: 40 seats',
        pipeline: { name: 'Sales' },
        stage: { name: 'Proposal' },
      });
      const gone = await system.call(
        'manager',
        'GET',
        `/v1/opportunities/${deal.id}?after=${deleted.headers.get('position')}`,
      );
      expect(gone.status).toBe(404);
      expect(await refusal('POST', `/v1/opportunities/${deal.id}/notes`, { text: 'x' })).toEqual([
        404,
        'opportunity_not_found',
      ]);
      expect(await refusal('POST', '/v1/opportunities', { id: deal.id, contactId: desk.contactId })).toEqual([
        404,
        'opportunity_not_found',
      ]);
    });

    it('the contact and their conversation history stay', async () => {
      const conversation = await received('+14155550140', 'Hello', 'Lena Voss');
      const deal = await made('manager', `/v1/conversations/${conversation.id}/opportunities`, { teamId: inbound.id });
      const deleted = await system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`);
      const after = deleted.headers.get('position') ?? '';
      expect(await get(`/v1/contacts/${conversation.contact?.id}`, after)).toMatchObject({ name: 'Lena Voss' });
      const { items } = await get(`/v1/conversations/${conversation.id}/messages`, after);
      expect(items).toMatchObject([{ text: 'Hello', direction: 'received' }]);
    });
  });

  describe('real-time updates', () => {
    it('when another member moves, edits or deletes an opportunity, the board is updated', async () => {
      const live = await board();
      const deal = await desk.deal({ name: 'Watched' });
      const card = (fields: object) =>
        live.hear('card', ({ data }) => data.card.id === deal.id && matches(data.card, fields));
      await card({ name: 'Watched' });
      await changed(deal, 'stage', { stageId: desk.stage('Proposal') });
      await card({ stageId: desk.stage('Proposal') });
      await changed(deal, 'name', { name: 'Edited' });
      await card({ name: 'Edited' });
      await system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`);
      expect((await live.hear('card_removed', ({ data }) => data.id === deal.id)).data.id).toBe(deal.id);
      await live.cut();
    });

    it('a new message updates the last message preview, last activity time, unread badge and unanswered mark', async () => {
      const { id, position } = await received('+14155550150', 'Are you there?', 'Noor Aziz');
      const deal = await made('manager', `/v1/conversations/${id}/opportunities`, { teamId: inbound.id });
      expect(Number(deal.position)).toBeGreaterThan(Number(position));
      const live = await board();
      const activity = async (fields: object) =>
        (
          await live.hear(
            'card',
            ({ data: { card } }) => card.id === deal.id && matches(card.contactActivity ?? {}, fields),
          )
        ).data.card;
      await received('+14155550150', 'Hello?');
      const asked = await activity({ unread: 2 });
      expect(asked.contactActivity).toMatchObject({
        unanswered: true,
        lastMessage: { text: 'Hello?', direction: 'received' },
      });
      expect(asked.lastActivityAt > deal.createdAt).toBe(true);
      await made('manager', `/v1/conversations/${id}/messages`, { text: 'Yes!' });
      const answered = await activity({ unanswered: false });
      expect(answered.contactActivity).toMatchObject({ lastMessage: { text: 'Yes!', direction: 'sent' } });
      expect((await system.call('manager', 'POST', `/v1/conversations/${id}/read`, { body: {} })).status).toBe(200);
      expect(await activity({ unread: 0 })).toMatchObject({ id: deal.id });
      await live.cut();
    });
  });

  describe('questions', () => {
    it('a contact can have several opportunities, in different teams or one', async () => {
      const contact = await newContact('Paul Weiss', '+14155550160');
      const of = (teamId: string, fields = {}) => desk.deal({ contactId: contact.id, teamId, ...fields });
      const deals = [
        await of(inbound.id),
        await of(inbound.id, { stageId: desk.stage('Proposal') }),
        await of(partners.id),
      ];
      const { position } = await changed({ id: deals.at(-1)?.id ?? '' }, 'notes', { text: 'third' });
      const { items } = await get(`/v1/opportunities?contactId=${contact.id}`, position);
      expect(new Set(items.map(({ id }) => id))).toEqual(new Set(deals.map(({ id }) => id)));
    });

    it('moved to another team: the first stage, then any other one of that team', async () => {
      const deal = await desk.deal({ teamId: inbound.id });
      const moved = await changed(deal, 'team', { teamId: partners.id });
      const next = stageOf(await get(`/v1/pipelines/${partners.pipelineId}`), 'Booked sales call');
      expect(moved.stage.name).toBe('New lead');
      expect((await changed(deal, 'stage', { stageId: next })).stage.name).toBe('Booked sales call');
    });

    it('marked as won or lost by a stage that is configured so: the stage decides the status', async () => {
      const deal = await desk.deal();
      expect(await changed(deal, 'stage', { stageId: desk.stage('Closed Won') })).toMatchObject({ status: 'won' });
      expect(await changed(deal, 'stage', { stageId: desk.stage('Closed Lost') })).toMatchObject({ status: 'lost' });
      expect(await changed(deal, 'stage', { stageId: desk.stage('Lead') })).toMatchObject({ status: 'open' });
      expect(await refusal('POST', `/v1/opportunities/${deal.id}/won`, {})).toEqual([409, 'status_follows_stage']);
    });
  });
});
