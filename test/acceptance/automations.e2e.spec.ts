import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { flushRedis } from '../support/flush-redis.js';
import { RuleBook, ruleOf } from '../support/rule-book.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';

describe('rules that act on deals', () => {
  let system: System;
  let desk: SalesDesk;
  let book: RuleBook;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    book = new RuleBook(system);
  });

  afterAll(() => system.stop());

  /** Asks again while read models are being filled. */
  const read = async (path: string): Promise<AnswerBody> => {
    for (;;) {
      const { status, body } = await system.call('sales_ops', 'GET', path);
      if (status !== 503) return body;
    }
  };

  /** The deal once the rule has run on it. */
  const acted = async (rule: AnswerBody, deal: AnswerBody): Promise<AnswerBody> => {
    const { position } = await book.ended(rule, deal);
    return read(`/v1/opportunities/${deal.id}?after=${position}`);
  };

  it('do what they say where their conditions hold, and say by whom and by which way', async () => {
    const rule = await book.add({
      name: 'Big ones',
      conditions: [{ field: 'value', comparison: 'at_least', value: 50_000 }],
      actions: [
        { type: 'tag', tag: 'big' },
        { type: 'schedule_follow_up', days: 3 },
        { type: 'log_note', text: 'Call within three days.' },
        { type: 'move_to_stage', stageId: desk.stage('Qualified') },
      ],
    });
    const small = await desk.deal({ value: { amount: 49_999, currency: 'USD' } });
    const big = await desk.deal({ value: { amount: 50_000, currency: 'USD' } });
    expect(await acted(rule, big)).toMatchObject({ tags: ['big'], stage: { name: 'Qualified' } });
    expect(await book.runsOf(rule)).toEqual({ [big.id]: 1 });
    const events = await system.events();
    const byRule = events.filter(({ metadata: { via } }) => via.kind === 'automation' && via.id === rule.id);
    expect(byRule.map(({ event, metadata: { actor, depth } }) => [event.type, actor.kind, actor.id, depth])).toEqual(
      ['automation_triggered', 'tagged', 'follow_up_scheduled', 'note_logged', 'stage_advanced', 'automation_ran'].map(
        (type) => [type, 'system', 'automation', 1],
      ),
    );
    expect(events.filter(({ streamId }) => streamId === small.id)).toHaveLength(1);
    await book.change(rule, 'remove');
  });

  it('look at what the event says', async () => {
    const rule = await book.add({
      name: 'Jumps',
      trigger: { kind: 'event', type: 'stage_advanced' },
      conditions: [
        { field: 'event.toStage.name', comparison: 'equals', value: 'proposal' },
        { field: 'event.actor.kind', comparison: 'equals', value: 'user' },
      ],
      actions: [{ type: 'tag', tag: 'proposed' }],
    });
    const [far, near] = [await desk.deal(), await desk.deal()];
    await desk.write(near, 'stage', { stageId: desk.stage('Contacted') });
    await desk.write(far, 'stage', { stageId: desk.stage('Proposal') });
    expect(await acted(rule, far)).toMatchObject({ tags: ['proposed'] });
    expect(await book.runsOf(rule)).toEqual({ [far.id]: 1 });
    await book.change(rule, 'remove');
  });

  it('are shown with what came of them; a refused action has its code, and the next one is done', async () => {
    const rule = await book.add({
      name: 'Hopeful',
      actions: [
        { type: 'mark_won', reason: 'hope' },
        { type: 'tag', tag: 'hoped for' },
      ],
    });
    const deal = await desk.deal();
    expect(await acted(rule, deal)).toMatchObject({ status: 'open', tags: ['hoped for'] });
    const { position } = await book.ended(rule, deal);
    const { items } = await read(`/v1/automations?after=${position}`);
    expect(items.find(({ id }) => id === rule.id)).toMatchObject({
      on: true,
      counts: { ran: 1, refused: 1, stopped: 0 },
      lastRanAt: expect.any(String),
    });
    const runs = await read(`/v1/automations/${rule.id}/runs`);
    expect(runs.items).toMatchObject([
      {
        opportunityId: deal.id,
        stopped: false,
        actions: [
          { type: 'mark_won', refused: 'status_follows_stage' },
          { type: 'tag', refused: null },
        ],
      },
    ]);
    const removed = await book.change(rule, 'remove');
    expect(await read(`/v1/automations/${rule.id}/runs?after=${removed}`)).toMatchObject({
      code: 'automation_not_found',
    });
  });

  it('stop where they act on each other without end', async () => {
    const there = await book.add({
      name: 'There',
      trigger: { kind: 'event', type: 'stage_reverted' },
      actions: [{ type: 'move_to_stage', stageId: desk.stage('Contacted') }],
    });
    const back = await book.add({
      name: 'Back',
      trigger: { kind: 'event', type: 'stage_advanced' },
      actions: [{ type: 'move_to_stage', stageId: desk.stage('Lead') }],
    });
    const deal = await desk.deal();
    await desk.write(deal, 'advance');
    const { position } = await book.ended(back, deal, 'automation_stopped');
    expect(await book.runsOf(back)).toEqual({ [deal.id]: 4 });
    expect(await book.runsOf(there)).toEqual({ [deal.id]: 4 });
    const { items } = await read(`/v1/automations?after=${position}`);
    expect(items.find(({ id }) => id === back.id)).toMatchObject({ counts: { ran: 4, stopped: 1 } });
    const runs = await read(`/v1/automations/${back.id}/runs`);
    expect(runs.items[0]).toMatchObject({ stopped: true, actions: [] });
    for (const rule of [there, back]) await book.change(rule, 'remove');
  });

  it('act on what happens while they are on, never on what happened before', async () => {
    const before = await desk.deal();
    const rule = await book.add({ name: 'On and off', on: false });
    const off = await desk.deal();
    await book.change(rule, 'on');
    const first = await desk.deal();
    await book.ended(rule, first);
    await book.change(rule, 'off');
    const between = await desk.deal();
    await book.change(rule, 'on');
    const last = await desk.deal();
    await book.ended(rule, last);
    expect(await book.runsOf(rule)).toEqual({ [first.id]: 1, [last.id]: 1 });
    expect([before, off, between].map(({ tags }) => tags)).toEqual([[], [], []]);
    await book.change(rule, 'remove');
  });

  it('leave backdated deals alone: they are history', async () => {
    const rule = await book.add({ name: 'New only' });
    const body = { contactId: desk.contactId, occurredAt: '2026-01-01T09:00:00Z' };
    const old = await system.call('admin', 'POST', '/v1/opportunities', { body });
    expect(old.status).toBe(201);
    const fresh = await desk.deal();
    await book.ended(rule, fresh);
    expect(await book.runsOf(rule)).toEqual({ [fresh.id]: 1 });
    await book.change(rule, 'remove');
  });

  it('act on the open deals of a contact that writes', async () => {
    const rule = await book.add({
      name: 'Waiting',
      trigger: { kind: 'event', type: 'message_sent' },
      conditions: [{ field: 'event.text', comparison: 'contains', value: 'offer' }],
      actions: [{ type: 'tag', tag: 'offered' }],
    });
    const channel = { name: 'Desk', kind: 'sms', address: '+49 30 555123' };
    const channelId = (await system.call('admin', 'POST', '/v1/channels', { body: channel })).body.id;
    const contact = { name: 'Alan', phones: ['+49 30 901820'] };
    const contactId = (await system.call('manager', 'POST', '/v1/contacts', { body: contact })).body.id;
    const [open, other] = [await desk.deal({ contactId }), await desk.deal()];
    const message = { contactId, channelId, text: 'Our offer' };
    const sent = await system.call('manager', 'POST', '/v1/conversations', { body: message });
    expect(sent.status).toBe(201);
    expect(await acted(rule, open)).toMatchObject({ tags: ['offered'] });
    expect((await book.runsOf(rule))[other.id]).toBeUndefined();
    await book.change(rule, 'remove');
  });

  it('can be tried on what has happened: it comes to what they do, and writes nothing', async () => {
    const fields = {
      name: 'Tried',
      trigger: { kind: 'event', type: 'adjustment' },
      conditions: [
        { field: 'event.delta', comparison: 'at_least', value: 1000 },
        { field: 'stageId', comparison: 'equals', value: desk.stage('Lead') },
      ],
      actions: [
        { type: 'move_to_stage', stageId: desk.stage('Qualified') },
        { type: 'tag', tag: 'grown' },
      ],
    };
    const rule = await book.add(fields);
    const deals = [await desk.deal(), await desk.deal(), await desk.deal()];
    for (const [n, deal] of deals.entries()) {
      await desk.write(deal, 'value', { value: { amount: n * 1000, currency: 'USD' } });
      if (n > 0) await book.ended(rule, deal);
      await desk.write(deal, 'value', { value: { amount: n * 5000, currency: 'USD' } });
    }
    const { on, ...content } = ruleOf(fields);
    const tried = await system.call('sales_ops', 'POST', '/v1/automations/try', { body: { ...content, days: 1 } });
    const ran = await book.events('automation_ran', rule.id);
    const text = (data: object, field: string) => String(Reflect.get(data, field));
    const matches = ran.map(({ event: { data } }) => ({
      opportunityId: text(data, 'opportunityId'),
      sourceEventId: text(data, 'sourceEventId'),
      at: text(data, 'at'),
    }));
    expect(matches).toHaveLength(2);
    expect(tried.body).toMatchObject({ examined: 4, matched: 2, deals: 2, complete: true });
    expect(tried.body).toMatchObject({ matches: matches.toReversed() });
    expect([on, await book.events('automation_triggered', 'trial')]).toEqual([true, []]);
    const wrong = { ...content, conditions: [{ field: 'size', comparison: 'filled' }] };
    const refused = await system.call('sales_ops', 'POST', '/v1/automations/try', { body: wrong });
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid_condition']);
    await book.change(rule, 'remove');
  });

  it('are silent when read models are filled anew and the reactor starts again', async () => {
    const rule = await book.add({ name: 'Once' });
    const deal = await desk.deal();
    await book.ended(rule, deal);
    await system.reactor.kill();
    await flushRedis(system.redis.port);
    await system.startReactor();
    const next = await desk.deal();
    const { position } = await book.ended(rule, next);
    expect(await book.runsOf(rule)).toEqual({ [deal.id]: 1, [next.id]: 1 });
    const { items } = await read(`/v1/automations?after=${position}`);
    expect(items.find(({ id }) => id === rule.id)).toMatchObject({ counts: { ran: 2, refused: 0, stopped: 0 } });
    await book.change(rule, 'remove');
  });

  it.each([
    ['invalid_condition', '/conditions/0', { conditions: [{ field: 'size', comparison: 'filled' }] }],
    [
      'invalid_condition',
      '/conditions/1',
      {
        conditions: [
          { field: 'value', comparison: 'at_least', value: 1 },
          { field: 'value', comparison: 'at_least', value: 'much' },
        ],
      },
    ],
    [
      'invalid_condition',
      '/conditions/0',
      { conditions: [{ field: 'event.toStage.name', comparison: 'equals', value: 'Lead' }] },
    ],
    ['stage_not_found', '/actions/0', { actions: [{ type: 'move_to_stage', stageId: unknownId }] }],
    ['member_not_found', '/actions/0', { actions: [{ type: 'assign_rep', repId: unknownId }] }],
    ['webhook_not_found', '/actions/0', { actions: [{ type: 'call_webhook', webhookId: unknownId }] }],
    [
      'action_not_possible',
      '/actions/1',
      {
        trigger: { kind: 'elapsed', what: 'in_stage', days: 3 },
        actions: [{ type: 'tag', tag: 'slow' }, { type: 'reopen' }],
      },
    ],
  ])('are refused with %s at %s', async (code, pointer, fields) => {
    const { body } = await system.call('sales_ops', 'POST', '/v1/automations', { body: ruleOf(fields) });
    expect(body).toMatchObject({ code, pointer });
  });

  it.each([
    [{ trigger: { kind: 'event', type: 'opportunity_deleted' } }, '/trigger/type'],
    [{ trigger: { kind: 'elapsed', what: 'in_stage', days: 0 } }, '/trigger/days'],
    [{ trigger: { kind: 'often' } }, '/trigger/kind'],
    [{ actions: [{ type: 'fly' }] }, '/actions/0/type'],
    [{ actions: [] }, '/actions'],
  ])('are not understood: %j', async (fields, pointer) => {
    const { body } = await system.call('sales_ops', 'POST', '/v1/automations', { body: ruleOf(fields) });
    expect([body.code, body.errors.map((error) => error.pointer)]).toEqual(['invalid_request', [pointer]]);
  });
});
