import { type DeadDelivery, type Reached } from '#domain';

/** How far webhooks were told, what waits, and what was given up. */
export const deliveriesModel = { name: 'deliveries', version: 1 } as const;

/** Hash `records`: field the webhook's id, how far it was told and what waits; field `<webhook>.<delivery>`, what was given up. */
export type DeliveryRecord =
  { readonly kind: 'reached'; readonly reached: Reached } | { readonly kind: 'dead'; readonly delivery: DeadDelivery };

/** What was given up and not taken since: sorted set of fields of `records` by the milliseconds in which they were. */
export const deadKey = (webhookId: string): string => `dead:${webhookId}`;
