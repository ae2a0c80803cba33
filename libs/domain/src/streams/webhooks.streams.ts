import { delivery } from '../delivery/delivery.js';
import { deliverySchemas } from '../delivery/events.js';
import { type WebhooksEvent, webhooksSchemas } from '../webhooks/events.js';
import { webhooks } from '../webhooks/webhooks.js';

/** One stream per organization with a record per webhook. */
export const webhooksStreams = {
  category: 'webhooks',
  decider: webhooks,
  schemas: webhooksSchemas,
  recordOf: ({ data }: WebhooksEvent): string => data.webhookId,
  subjectOf: () => null,
};

/** One stream per delivery that failed for good, and one per webhook, that says how far it was told. */
export const deliveryStreams = {
  category: 'delivery',
  decider: delivery,
  schemas: deliverySchemas,
  recordOf: () => '',
  subjectOf: () => null,
};
