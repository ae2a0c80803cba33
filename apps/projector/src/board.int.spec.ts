import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DomainEvent } from '#decider';
import { type CreateOpportunity, type OpportunityCommand } from '#domain';
import { type BoardQuery, BoardReader, OpportunityReader } from '#projections';
import { all, Projecting } from '../../../test/support/projecting.js';

const now = '2026-03-20T12:00:00.000Z';
const stale = { stageId: 'Sales/Lead', enteredAt: '2026-03-01T08:00:00.000Z', days: 14 };
const zoes = { conversationId: 'chat-zoe', contactId: 'zoe', channelId: 'c' };

describe('the board', () => {
  let at: Projecting;
  let boards: BoardReader;
  let deals: OpportunityReader;

  beforeAll(async () => {
    at = await Projecting.begin();
    const clock = () => Date.parse(now);
    boards = new BoardReader(at.models, clock);
    deals = new OpportunityReader(at.models, clock);
    decide('d1', { type: 'delete_opportunity' }, { type: 'mark_abandoned' });
    decide('d2', { type: 'delete_opportunity' });
    tellMessages();
    tellDeals();
    await at.start();
    await at.caughtUp();
  });

  afterAll(() => at.end());

  const decide = (id: string, ...commands: OpportunityCommand[]) => {
    for (const command of commands) at.acme.run(id, command);
  };

  const tell = (category: string, id: string, event: DomainEvent, occurredAt: string) =>
    at.log.append({ organizationId: 'acme', category, id, event, occurredAt });

  /** Makes a deal on Sales and decides more of it. */
  const deal = (id: string, fields: Partial<CreateOpportunity>, ...commands: OpportunityCommand[]) => {
    decide(id, { type: 'create_opportunity', opportunityId: id, contactId: 'yan', ...fields }, ...commands);
  };

  /** Zoe wrote twice and one was read, was answered, and wrote again. */
  function tellMessages(): void {
    const message = (messageId: string, text: string) => ({ ...zoes, messageId, text });
    const received = (id: string, text: string, sentAt: string): DomainEvent => ({
      type: 'message_received',
      data: { ...message(id, text), providerId: id, sentAt },
    });
    const chat = (event: DomainEvent, occurredAt: string) => tell('conversation', 'chat-zoe', event, occurredAt);
    chat({ type: 'conversation_started', data: { ...zoes, address: '+4930901820' } }, '2026-03-19T08:00:00.000Z');
    chat(received('m1', 'Hello', '2026-03-19T08:00:00.000Z'), '2026-03-19T08:00:00.000Z');
    chat({ type: 'conversation_read', data: { ...zoes, upTo: 'm1', unread: 0 } }, '2026-03-19T08:30:00.000Z');
    chat({ type: 'message_sent', data: message('m2', 'Good day') }, '2026-03-19T09:00:00.000Z');
    chat(received('m3', 'What does it cost?', '2026-03-19T09:59:00.000Z'), '2026-03-19T10:00:00.000Z');
  }

  function tellDeals(): void {
    const usd = (amount: number) => ({ amount, currency: 'USD' });
    const won: OpportunityCommand = { type: 'move_to_stage', stageId: 'Sales/Closed Won' };
    deal('quiet', { name: 'Quiet one', value: usd(100), accountId: 'globex', tags: ['hot'] });
    deal('large', { name: 'Large one', value: usd(900), customFields: { size: 'large' }, repId: 'ann' });
    deal('small', { name: 'Small one', value: usd(300), customFields: { size: 'small' }, source: 'inbound' });
    deal('dated', { name: 'Dated', value: usd(400), expectedCloseDate: '2026-04-01', followUpAt: now });
    deal('talking', { contactId: 'zoe', value: usd(500), teamId: 'north' });
    deal('talked', { contactId: 'zoe', name: 'Talked' }, won);
    for (const [id, status] of simple) deal(id, { pipelineId: 'Simple sales', name: id }, ...status);
  }

  const simple: readonly (readonly [string, readonly OpportunityCommand[]])[] = [
    ['still open', []],
    ['all won', [{ type: 'mark_won' }]],
    ['all lost', [{ type: 'mark_lost' }]],
    ['given up', [{ type: 'mark_abandoned' }]],
  ];

  const columnOf = async (stageId: string, filter: BoardQuery['filter'] = {}, limit = 50) => {
    const pipelineId = stageId.split('/')[0] ?? '';
    const after = await at.log.headPosition();
    const { board } = await boards.ofPipeline('acme', { ...all, pipelineId, filter, limit, after });
    const column = board?.columns.find(({ stage }) => stage.id === stageId);
    if (!column) throw new Error(`there is no column ${stageId}`);
    return column;
  };

  const idsIn = async (stageId: string, filter: BoardQuery['filter'] = {}) =>
    (await columnOf(stageId, filter)).cards.map(({ id }) => id);

  it('is in the order of last activity, messages of the contact included', async () => {
    expect(await idsIn('Sales/Lead')).toEqual(['talking', 'dated', 'small', 'large', 'quiet']);
  });

  it('shows what the conversations of the contact of an open deal come to, as lists and the deal do', async () => {
    const contactActivity = {
      unread: 1,
      unanswered: true,
      lastMessage: { id: 'm3', direction: 'received', text: 'What does it cost?', conversationId: 'chat-zoe' },
      lastActivityAt: '2026-03-19T10:00:00.000Z',
    };
    const [card] = (await columnOf('Sales/Lead')).cards;
    expect(card).toMatchObject({ id: 'talking', lastActivityAt: '2026-03-19T10:00:00.000Z', contactActivity });
    const sort = { by: 'lastActivityAt', descending: true } as const;
    const { items } = await deals.list('acme', { ...all, filter: {}, sort, limit: 1 });
    expect(items).toMatchObject([{ deal: { id: 'talking' }, contactActivity }]);
    const { opportunity } = await deals.find('acme', 'talking', all);
    expect(opportunity).toMatchObject({ contactActivity });
  });

  it('shows none of it on closed deals and on those whose contact has not written', async () => {
    const cards = [
      ...(await columnOf('Sales/Closed Won')).cards,
      ...(await columnOf('Sales/Lead', { tag: 'hot' })).cards,
    ];
    expect(cards).toMatchObject([
      { id: 'talked', contactActivity: null },
      { id: 'quiet', contactActivity: null },
    ]);
  });

  it.each<[string, BoardQuery['filter'], readonly string[]]>([
    ['a choice', { customFields: [{ fieldId: 'size', value: 'large' }] }, ['large']],
    ['another choice', { customFields: [{ fieldId: 'size', value: 'small' }] }, ['small']],
    ['two choices at once', { customFields: ['large', 'small'].map((value) => ({ fieldId: 'size', value })) }, []],
    ['a tag', { tag: 'hot' }, ['quiet']],
    ['least and most value', { value: { min: 300, max: 400 } }, ['dated', 'small']],
    ['the expected close', { expectedClose: { from: '2026-04-01', to: '2026-04-01' } }, ['dated']],
    ['when it was made', { created: { to: '2026-02-28' } }, []],
    ['a source', { source: 'inbound' }, ['small']],
    ['a rep', { repId: 'ann' }, ['large']],
    ['a team', { teamId: 'north' }, ['talking']],
    ['an account', { accountId: 'globex' }, ['quiet']],
    ['a follow-up of today', { followUp: 'today' }, ['dated']],
    ['an overdue follow-up', { followUp: 'overdue' }, []],
    ['words of the deal', { q: 'one lar' }, ['large']],
    ['words of its contact', { q: 'zimm' }, ['talking']],
    ['words of its account', { q: 'GLOB' }, ['quiet']],
  ])('filters by %s, totals included', async (_, filter, ids) => {
    const { cards, total } = await columnOf('Sales/Lead', filter);
    expect(cards.map(({ id }) => id)).toEqual(ids);
    expect(total.count).toBe(ids.length);
    expect(total.value.amount).toBe(cards.reduce((sum, { value }) => sum + value.amount, 0));
  });

  it('marks a deal that was said to be stale, until it moves on', async () => {
    const staleIn = async (stageId: string) =>
      (await columnOf(stageId)).cards.flatMap((card) => (card.stale ? [card.id] : []));
    expect(await staleIn('Sales/Lead')).toEqual([]);
    tell('opportunity', 'quiet', { type: 'opportunity_stale', data: stale }, now);
    expect(await staleIn('Sales/Lead')).toEqual(['quiet']);
    expect((await deals.find('acme', 'quiet', all)).opportunity).toMatchObject({ stale: true });
    tell('opportunity', 'small', { type: 'opportunity_stale', data: stale }, now);
    decide('small', { type: 'move_to_stage', stageId: 'Sales/Proposal' });
    expect(await staleIn('Sales/Proposal')).toEqual([]);
    expect(await staleIn('Sales/Lead')).toEqual(['quiet']);
  });

  it('shows open deals of a pipeline whose status is set apart from the stage, others where they are asked for', async () => {
    const stageId = 'Simple sales/New lead';
    expect(await idsIn(stageId)).toEqual(['still open']);
    expect(await idsIn(stageId, { status: ['lost', 'won'] })).toEqual(['all lost', 'all won']);
    const { cards, nextCursor, total } = await columnOf(stageId, { status: 'any' });
    expect(total.count).toBe(4);
    const more = await boards.column('acme', stageId, {
      ...{ ...all, pipelineId: 'Simple sales', filter: { status: 'any' }, limit: 50 },
      cursor: nextCursor ?? undefined,
    });
    const shown = [...cards, ...(more.column?.cards ?? [])].map(({ id }) => id);
    expect(shown).toEqual(['still open', 'given up', 'all lost', 'all won']);
  });

  it('shows deals closed in the last 30 days first, and earlier ones by cursor', async () => {
    const lost: OpportunityCommand = { type: 'move_to_stage', stageId: 'Sales/Closed Lost' };
    for (const n of [1, 2, 3, 4, 5]) {
      deal(`lost ${n}`, { name: `Lost ${n}` });
      at.acme.run(`lost ${n}`, lost, n === 4 ? 20 * 24 * 60 : 60);
    }
    const later = new BoardReader(at.models, () => Date.parse('2026-04-15T12:00:00.000Z'));
    const query = { ...all, pipelineId: 'Sales', filter: {}, limit: 50, after: await at.log.headPosition() };
    const { board } = await later.ofPipeline('acme', query);
    const column = board?.columns.find(({ stage }) => stage.id === 'Sales/Closed Lost');
    expect(column?.cards.map(({ id }) => id)).toEqual(['lost 5', 'lost 4']);
    expect(column?.total.count).toBe(5);
    const pages: string[][] = [];
    let cursor = column?.nextCursor;
    while (cursor) {
      const page = (await later.column('acme', 'Sales/Closed Lost', { ...query, limit: 2, cursor })).column;
      pages.push(page?.cards.map(({ id }) => id) ?? []);
      cursor = page?.nextCursor;
    }
    expect(pages).toEqual([['lost 3', 'lost 2'], ['lost 1']]);
  });

  it('shows the deals of a contact that was merged with the survivor, and finds them by either', async () => {
    const data = { contactIds: ['zoe'], intoId: 'yan', emails: [], phones: [], accountId: null, customFields: {} };
    for (const id of ['zoe', 'yan']) tell('contact', id, { type: 'contact_merged', data }, now);
    for (const contactId of ['zoe', 'yan']) {
      const { cards } = await columnOf('Sales/Lead', { contactId });
      expect(new Set(cards.map(({ contact }) => contact?.name))).toEqual(new Set(['Yan Young']));
      expect(cards.map(({ id }) => id).sort()).toEqual(['dated', 'large', 'quiet', 'talking']);
      expect(cards.map(({ contactActivity }) => contactActivity?.lastMessage?.id)).toEqual(['m3', 'm3', 'm3', 'm3']);
    }
    expect(await idsIn('Sales/Lead', { q: 'zimmer' })).toEqual([]);
  });
});
