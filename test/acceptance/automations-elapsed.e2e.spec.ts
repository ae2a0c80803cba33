import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ElapsedReader } from '#projections';
import { ReadModels } from '#read-model';
import { OrganizationNeighbours } from '#world';
import { Elapsed } from '../../apps/reactor/src/automation/elapsed.js';
import { commandPartsOver } from '../../apps/reactor/src/command-parts.js';
import { Commands } from '../../apps/reactor/src/commands.js';
import { type AnswerBody } from '../support/answer-codec.js';
import { until } from '../support/projecting.js';
import { Provider } from '../support/provider.js';
import { RuleBook } from '../support/rule-book.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const day = 86_400_000;

/** The system as it is, and a sweep beside it whose clock is ahead. */
describe('rules that wait for a time', () => {
  let system: System;
  let desk: SalesDesk;
  let book: RuleBook;
  let models: ReadModels;
  let neighbours: OrganizationNeighbours;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    book = new RuleBook(system);
    models = await ReadModels.connect(system.redis.url);
    neighbours = await OrganizationNeighbours.follow(await system.log());
  });

  afterAll(async () => {
    await neighbours.close();
    await models.close();
    await system.stop();
  });

  /** Sweeps as if so many days had passed, once the read models have everything. */
  const sweepAfter = async (days: number): Promise<void> => {
    const log = await system.log();
    const after = await log.headPosition();
    await until(async () => (await system.call('admin', 'GET', `/v1/automations?after=${after}`)).status === 200);
    await until(async () => (await system.call('admin', 'GET', `/v1/opportunities?after=${after}`)).status === 200);
    await until(async () => (await system.call('admin', 'GET', `/v1/conversations?after=${after}`)).status === 200);
    const commands = new Commands(commandPartsOver({ log, models, neighbours }));
    const elapsed = new Elapsed({ reader: new ElapsedReader(models), log, commands });
    await elapsed.look(system.credentials.organizationId, Date.now() + days * day);
  };

  const rule = (what: string, days: number, fields: object = {}) =>
    book.add({ name: `${what} ${days}`, trigger: { kind: 'elapsed', what, days }, ...fields });

  it('act once each visit of a stage, on open deals where the conditions hold', async () => {
    const slow = await rule('in_stage', 7, {
      conditions: [{ field: 'source', comparison: 'equals', value: 'inbound' }],
      actions: [{ type: 'tag', tag: 'slow' }],
    });
    const [deal, other, lost] = [
      await desk.deal({ source: 'inbound' }),
      await desk.deal({ source: 'referral' }),
      await desk.deal({ source: 'inbound' }),
    ];
    await desk.write(lost, 'stage', { stageId: desk.stage('Closed Lost') });
    await sweepAfter(6);
    expect(await book.runsOf(slow)).toEqual({});
    await sweepAfter(8);
    await book.ended(slow, deal);
    await sweepAfter(8);
    await sweepAfter(20);
    expect(await book.runsOf(slow)).toEqual({ [deal.id]: 1 });
    await desk.write(deal, 'advance');
    await sweepAfter(8);
    await until(async () => (await book.runsOf(slow))[deal.id] === 2);
    expect((await book.runsOf(slow))[other.id]).toBeUndefined();
    await book.change(slow, 'remove');
  });

  it('leave alone what was over before they were switched on', async () => {
    const body = { contactId: desk.contactId, occurredAt: '2026-01-01T09:00:00Z' };
    const old = (await system.call('admin', 'POST', '/v1/opportunities', { body })).body;
    const idle = await rule('no_activity', 30);
    const fresh = await desk.deal();
    await sweepAfter(0);
    await sweepAfter(31);
    await book.ended(idle, fresh);
    expect((await book.runsOf(idle))[old.id]).toBeUndefined();
    await book.change(idle, 'remove');
  });

  it('act where our last message to the contact was not answered', async () => {
    const silent = await rule('no_answer', 3, { actions: [{ type: 'schedule_follow_up', days: 0 }] });
    const channel = { name: 'Desk', kind: 'sms', address: '+49 30 555123' };
    const channelId = (await system.call('admin', 'POST', '/v1/channels', { body: channel })).body.id;
    const written = async (name: string, phone: string): Promise<AnswerBody> => {
      const contact = await system.call('manager', 'POST', '/v1/contacts', { body: { name, phones: [phone] } });
      const contactId = contact.body.id;
      const message = { contactId, channelId, text: 'Shall we talk?' };
      expect((await system.call('manager', 'POST', '/v1/conversations', { body: message })).status).toBe(201);
      return desk.deal({ contactId });
    };
    const [waiting, answered] = [await written('Ann', '+493090182001'), await written('Bob', '+493090182002')];
    const unwritten = await desk.deal();
    const provider = await Provider.of(system, channelId);
    expect((await provider.say('m1', '+493090182002', 'Yes')).status).toBeLessThan(300);
    await sweepAfter(2);
    expect(await book.runsOf(silent)).toEqual({});
    await sweepAfter(4);
    await book.ended(silent, waiting);
    expect(await book.runsOf(silent)).toEqual({ [waiting.id]: 1 });
    expect([answered.id, unwritten.id]).not.toContain(waiting.id);
    await book.change(silent, 'remove');
  });
});
