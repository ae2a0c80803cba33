import { describe, expect, it } from '@jest/globals';
import { type Webhook } from '#domain';
import { subscribesTo } from './subscription.js';

const webhook = (...eventTypes: readonly string[]): Webhook => ({
  ...{ id: 'lake', name: 'Lake', url: 'https://lake.example/in', eventTypes, disabled: null, replay: null },
  ...{ filter: { pipelineId: null, teamId: null, repId: null }, secretVersion: 1, secretRotatedAt: null },
});
const event = (type: string, data: object = {}) => ({ event: { type, data } });

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
    const ran = (webhookId: string) => event('automation_ran', { actions: [{ type: 'call_webhook', webhookId }] });
    expect(subscribesTo(webhook(), ran('lake'))).toBe(true);
    expect(subscribesTo(webhook('*', 'automation_ran'), ran('sea'))).toBe(false);
  });
});
