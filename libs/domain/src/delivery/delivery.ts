import { type Decider } from '#decider';
import { type DeliveryEvent } from './events.js';
import { type DeadDelivery, type Undelivered } from './state.js';

/** Give a delivery up, or say that it was taken after all. */
export type DeliveryCommand =
  | { readonly type: 'bury_delivery'; readonly webhookId: string; readonly delivery: Undelivered }
  | { readonly type: 'settle_delivery' };

/** The rules of one delivery that failed for good. */
export const delivery: Decider<DeliveryCommand, DeadDelivery | null, DeliveryEvent, unknown> = {
  initialState: null,
  decide(command, state) {
    switch (command.type) {
      case 'bury_delivery':
        if (state && state.deliveredAt === null) return [];
        return [{ type: 'delivery_died', data: { webhookId: command.webhookId, ...command.delivery } }];
      case 'settle_delivery': {
        if (!state || state.deliveredAt !== null) return [];
        const { webhookId, deliveryId } = state;
        return [{ type: 'delivery_settled', data: { webhookId, deliveryId } }];
      }
    }
  },
  evolve(state, event, { occurredAt }) {
    switch (event.type) {
      case 'delivery_died':
        return { ...event.data, diedAt: occurredAt, deliveredAt: null };
      case 'delivery_settled':
        return state && { ...state, deliveredAt: occurredAt };
      default:
        event satisfies never;
        return state;
    }
  },
};

/** The stream of one delivery, by its webhook and the event; `deliveries_reached` stands in that of the webhook alone. */
export const deliveryStreamId = (webhookId: string, deliveryId: string): string => `${webhookId}.${deliveryId}`;
