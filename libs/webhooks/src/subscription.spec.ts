import { describe, expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { type AutomationRunEventData, type Webhook } from '#domain';
import { tellingId } from './call.js';
import { subscribesTo } from './subscription.js';

const webhook = (...eventTypes: readonly string[]): Webhook => ({
  ...{ id: 'lake', name: 'Lake', url: 'https://lake.example/in', eventTypes, disabled: null, replay: null },
  ...{ filter: { pipelineId: null, teamId: null, repId: null }, secretVersion: 1, replacedSecrets: [] },
});
const event = (type: string, data: object = {}) => ({ event: { type, data } });

const sourceEventId = 'bbbbbbbb-0000-4000-8000-000000000000';

/** A rule that was done, and called these. */
const ran = (fields: Partial<AutomationRunEventData<'automation_ran'>>, ...called: readonly string[]) =>
  event('automation_ran', {
    ...{ runId: 'run', ruleId: 'greet', rule: 'Greet', opportunityId: 'deal', sourceEventId },
    ...{ trigger: { kind: 'event', type: 'pipeline_created' }, at: '2026-03-02T09:00:00.000Z' },
    actions: called.map((webhookId) => ({ type: 'call_webhook', webhookId })),
    outcomes: called.map(() => ({ refused: null })),
    ...fields,
  });

describe('a webhook subscribes', () => {
  it('to the types that it names', () => {
    expect(subscribesTo(webhook('renamed'), event('renamed'))).toBe(true);
    expect(subscribesTo(webhook('renamed'), event('tagged'))).toBe(false);
    expect(subscribesTo(webhook(), event('renamed'))).toBe(false);
  });

  it('to all at once, but not to what leaves the system never', () => {
    expect(subscribesTo(webhook('*'), event('renamed'))).toBe(true);
    const kept = ['token_issued', 'delivery_died', 'deliveries_reached', 'checkpoint_reached', 'command_noted'];
    expect(kept.filter((type) => subscribesTo(webhook('*', ...kept), event(type)))).toEqual([]);
  });

  it('to the automations that call it, whatever it names, and to no other', () => {
    expect(subscribesTo(webhook(), ran({}, 'lake'))).toBe(true);
    expect(subscribesTo(webhook('*', 'automation_ran'), ran({}, 'sea'))).toBe(false);
  });

  it('to no call that was refused', () => {
    expect(subscribesTo(webhook(), ran({ outcomes: [{ refused: 'webhook_disabled' }] }, 'lake'))).toBe(false);
  });
});

describe('a webhook is told', () => {
  const id = 'aaaaaaaa-0000-4000-8000-000000000000';

  it('of an event under its id', () => {
    expect(tellingId(webhook(), { id, ...event('renamed') })).toBe(id);
  });

  it('of a call under the id of the action that makes it, the first one where two do', () => {
    const called = tellingId(webhook(), { id, ...ran({}, 'sea', 'lake', 'lake') });
    expect(called).toBe(v5('greet/1', sourceEventId));
  });

  it('of a call because of a message under an id for each deal', () => {
    const calls = ['one', 'two'].map((deal) => {
      const opportunityId = v5(deal, id);
      return tellingId(webhook(), {
        id,
        ...ran({ opportunityId, trigger: { kind: 'event', type: 'message_sent' } }, 'lake'),
      });
    });
    expect(new Set(calls).size).toBe(2);
  });
});
