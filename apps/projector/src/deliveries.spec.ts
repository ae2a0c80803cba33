import { describe, expect, it } from '@jest/globals';
import { type DeliveriesReached, type DeliveryEvent } from '#domain';
import { InMemoryLog } from '../../../test/support/in-memory-log.js';
import { deliveries } from '../../../projections/deliveries/deliveries.projection.js';
import { type DeliveryRecord } from '../../../projections/deliveries/deliveries.keys.js';

const diedAt = '2026-03-01T09:00:00.000Z';
const died: DeliveryEvent = {
  type: 'delivery_died',
  data: {
    ...{ webhookId: 'lake', deliveryId: 'e-1', eventType: 'renamed', stream: 'opportunity-acme.d1', revision: 1 },
    ...{ position: '10', attempts: 9, firstTriedAt: diedAt, outcome: { status: 500, problem: null } },
  },
};
const settled: DeliveryEvent = { type: 'delivery_settled', data: { webhookId: 'lake', deliveryId: 'e-1' } };
const reached = (position: string): DeliveriesReached => ({
  type: 'deliveries_reached',
  data: { webhookId: 'lake', position, since: '0', replays: 0, replayedTo: '-1', waiting: [] },
});

/** What is kept after the events of one stream, and the operations of the last one. */
function after(id: string, ...events: readonly (DeliveryEvent | DeliveriesReached)[]) {
  const log = new InMemoryLog();
  let kept: DeliveryRecord | null = null;
  let operations: readonly unknown[] = [];
  for (const event of events) {
    const recorded = log.append({ organizationId: 'acme', category: 'delivery', id, event, occurredAt: diedAt });
    const related = { record: () => null, members: () => [] };
    ({ kept, operations } = deliveries.project({ ...recorded, event }, kept, null, related));
  }
  return { kept, operations };
}

describe('deliveries', () => {
  it('that were given up are listed by when they were', () => {
    const { kept, operations } = after('lake.e-1', died);
    expect(operations).toEqual([{ op: 'rank', key: 'dead:lake', member: 'lake.e-1', score: Date.parse(diedAt) }]);
    expect(kept).toMatchObject({ kind: 'dead', delivery: { deliveryId: 'e-1', diedAt, deliveredAt: null } });
  });

  it('that were taken after all are not', () => {
    const { kept, operations } = after('lake.e-1', died, settled);
    expect(operations).toEqual([{ op: 'rank', key: 'dead:lake', member: 'lake.e-1', score: null }]);
    expect(kept).toBeNull();
  });

  it('say how far a webhook was told, the last time', () => {
    expect(after('lake', reached('10'), reached('20')).kept).toMatchObject({ reached: { position: '20' } });
  });
});
