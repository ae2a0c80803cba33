import { type EventSchemas } from '#decider';
import { type Reached, type Undelivered } from './state.js';

/** How far a webhook was told; the last one of its stream counts. Written by the process that tells. */
export interface DeliveriesReached {
  readonly type: 'deliveries_reached';
  readonly data: Reached & { readonly webhookId: string };
}

/** What can happen to one delivery that failed for good. */
export type DeliveryEvent =
  | { readonly type: 'delivery_died'; readonly data: Undelivered & { readonly webhookId: string } }
  | { readonly type: 'delivery_settled'; readonly data: { readonly webhookId: string; readonly deliveryId: string } };

/** How these events are stored. */
export const deliverySchemas = {
  deliveries_reached: { version: 1 },
  delivery_died: { version: 1 },
  delivery_settled: { version: 1 },
} as const satisfies EventSchemas;
