import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { world } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { mostWebhooks } from './edit-webhook.js';
import { type WebhooksEvent } from './events.js';
import { refusalOfCall } from './refusal-of-call.js';
import { webhooks } from './webhooks.js';

const given = specificationOf(webhooks, { ...world, eventTypes: new Set(['closed_won', 'renamed']) }, occurrence);
const ofAll = { pipelineId: null, teamId: null, repId: null };
const lake = { webhookId: 'lake', name: 'Lake', url: 'https://lake.example/in', eventTypes: ['closed_won'] };
const add = { type: 'add_webhook' as const, ...lake };
const added: WebhooksEvent = { type: 'webhook_added', data: { ...lake, filter: ofAll } };
const disabled: WebhooksEvent = { type: 'webhook_disabled', data: { webhookId: 'lake', reason: 'gone' } };
const of = <T extends string>(type: T, webhookId = 'lake') => ({ type, webhookId });

describe('add webhook', () => {
  it('says what it is told of: of all records, where no filter is given', () => {
    expect(given().when(add)).toEqual({ events: [added] });
    expect(given().when({ ...add, filter: { pipelineId: 'sales' } })).toMatchObject({
      events: [{ data: { filter: { ...ofAll, pipelineId: 'sales' } } }],
    });
  });

  it('takes every type at once, and none at all', () => {
    expect(given().when({ ...add, eventTypes: ['*'] })).toMatchObject({ events: [{ data: { eventTypes: ['*'] } }] });
    expect(given().when({ ...add, eventTypes: [] })).toMatchObject({ events: [{ data: { eventTypes: [] } }] });
  });

  it.each([
    [{ name: ' ' }, 'name_required'],
    [{ url: '' }, 'text_required'],
    [{ eventTypes: ['closed_won', 'token_issued'] }, 'event_type_unknown'],
    [{ filter: { pipelineId: 'nowhere' } }, 'pipeline_not_found'],
    [{ filter: { teamId: 'nowhere' } }, 'team_not_found'],
    [{ filter: { repId: 'nobody' } }, 'member_not_found'],
  ])('is rejected with %p: %s', (over, code) => {
    expect(given().when({ ...add, ...over })).toMatchObject({ rejected: code });
  });

  it('is rejected for an id that one has or had, and for a name that one has', () => {
    const removed: WebhooksEvent = { type: 'webhook_removed', data: { webhookId: 'lake' } };
    expect(given(added).when(add)).toMatchObject({ rejected: 'already_exists' });
    expect(given(added, removed).when(add)).toMatchObject({ rejected: 'already_exists' });
    expect(given(added).when({ ...add, webhookId: 'other', name: ' LAKE ' })).toMatchObject({ rejected: 'name_taken' });
  });

  it('is rejected where there are as many as there can be', () => {
    const all = Array.from({ length: mostWebhooks }, (_, n): WebhooksEvent => {
      return { type: 'webhook_added', data: { ...lake, webhookId: `w-${n}`, name: `Lake ${n}`, filter: ofAll } };
    });
    expect(given(...all).when({ ...add, name: 'One more' })).toEqual({
      rejected: 'too_many_webhooks',
      facts: { most: mostWebhooks },
    });
  });
});

describe('change webhook', () => {
  const change = (fields: object) => ({ ...of('change_webhook'), ...fields });

  it('says what changed, and what it was', () => {
    const changes = { url: 'https://sea.example/in', filter: { ...ofAll, repId: 'ann' } };
    expect(given(added).when(change({ ...changes, name: 'Lake', filter: { repId: 'ann' } }))).toEqual({
      events: [
        { type: 'webhook_changed', data: { webhookId: 'lake', changes, previous: { url: lake.url, filter: ofAll } } },
      ],
    });
  });

  it('is nothing where nothing changes', () => {
    expect(given(added).when(change({ url: lake.url, eventTypes: ['closed_won'], filter: {} }))).toEqual({
      events: [],
    });
  });

  it('is rejected for what cannot be added either, and for one that is not there', () => {
    expect(given(added).when(change({ eventTypes: ['no_such'] }))).toMatchObject({ rejected: 'event_type_unknown' });
    expect(given().when(change({}))).toMatchObject({ rejected: 'webhook_not_found' });
  });
});

describe('a webhook', () => {
  it('is disabled and enabled once each', () => {
    const disable = { ...of('disable_webhook'), reason: 'gone' as const };
    expect(given(added).when(disable)).toEqual({ events: [disabled] });
    expect(given(added, disabled).when(disable)).toEqual({ events: [] });
    expect(given(added, disabled).when(of('enable_webhook'))).toEqual({
      events: [{ type: 'webhook_enabled', data: { webhookId: 'lake' } }],
    });
    expect(given(added).when(of('enable_webhook'))).toEqual({ events: [] });
  });

  it('gets another secret each time, and knows since when', () => {
    const rotated: WebhooksEvent = { type: 'webhook_secret_rotated', data: { webhookId: 'lake', version: 2 } };
    expect(given(added).when(of('rotate_webhook_secret'))).toEqual({ events: [rotated] });
    expect(given(added, rotated).state).toMatchObject({
      byId: { lake: { secretVersion: 2, replacedSecrets: [{ version: 1, at: occurrence.occurredAt }] } },
    });
  });

  it('knows the last of the secrets that were replaced, and no more', () => {
    const rotated = Array.from({ length: 7 }, (_, n): WebhooksEvent => {
      return { type: 'webhook_secret_rotated', data: { webhookId: 'lake', version: n + 2 } };
    });
    const { lake } = given(added, ...rotated).state.byId;
    expect(lake?.replacedSecrets.map(({ version }) => version)).toEqual([7, 6, 5, 4]);
  });

  it('counts its replays', () => {
    const replay = { ...of('replay_webhook'), from: '17' };
    const asked: WebhooksEvent = { type: 'webhook_replay_asked', data: { webhookId: 'lake', number: 1, from: '17' } };
    expect(given(added).when(replay)).toEqual({ events: [asked] });
    expect(given(added, asked).when(replay)).toMatchObject({ events: [{ data: { number: 2 } }] });
  });

  it('has nothing replayed while it is disabled', () => {
    expect(given(added, disabled).when({ ...of('replay_webhook'), from: '0' })).toEqual({
      rejected: 'webhook_disabled',
      facts: { webhookId: 'lake', reason: 'gone' },
    });
  });

  it('is called while it is enabled', () => {
    const states = [given().state, given(added).state, given(added, disabled).state];
    expect(states.map((state) => refusalOfCall(state, 'lake'))).toEqual([
      'webhook_not_found',
      null,
      'webhook_disabled',
    ]);
  });

  it.each(['enable_webhook', 'remove_webhook', 'rotate_webhook_secret'] as const)(
    '%s is rejected for one that is not there',
    (type) => {
      expect(given().when(of(type))).toEqual({ rejected: 'webhook_not_found', facts: { webhookId: 'lake' } });
    },
  );
});
