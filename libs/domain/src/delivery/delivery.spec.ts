import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { delivery } from './delivery.js';
import { type DeliveryEvent } from './events.js';

const given = specificationOf(delivery, null, occurrence);
const undelivered = {
  deliveryId: 'e-1',
  eventType: 'closed_won',
  stream: 'opportunity-acme.o-1',
  revision: 3,
  position: '4711',
  attempts: 9,
  firstTriedAt: '2026-03-01T09:00:00.000Z',
  outcome: { status: 500, problem: null },
};
const bury = { type: 'bury_delivery' as const, webhookId: 'lake', delivery: undelivered };
const settle = { type: 'settle_delivery' as const };
const died: DeliveryEvent = { type: 'delivery_died', data: { webhookId: 'lake', ...undelivered } };
const settled: DeliveryEvent = { type: 'delivery_settled', data: { webhookId: 'lake', deliveryId: 'e-1' } };

describe('a delivery', () => {
  it('is given up once, and again where it was taken since and failed anew', () => {
    expect(given().when(bury)).toEqual({ events: [died] });
    expect(given(died).when(bury)).toEqual({ events: [] });
    expect(given(died, settled).when(bury)).toEqual({ events: [died] });
  });

  it('is settled once', () => {
    expect(given(died).when(settle)).toEqual({ events: [settled] });
    expect(given(died, settled).when(settle)).toEqual({ events: [] });
  });

  it('that was never given up has nothing to settle', () => {
    expect(given().when(settle)).toEqual({ events: [] });
  });
});
