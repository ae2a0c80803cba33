import { type DeliveriesReached, type DeliveryEvent, deliveryStreams } from '#domain';
import { type Projection, rank } from '#read-model';
import { deadKey, deliveriesModel, type DeliveryRecord } from './deliveries.keys.js';

const { category, decider } = deliveryStreams;

/** Keeps what webhooks were not told. */
export const deliveries: Projection<DeliveryRecord, DeliveryEvent | DeliveriesReached> = {
  ...deliveriesModel,
  categories: [category],
  project({ event, metadata, streamId }, kept) {
    if (event.type === 'deliveries_reached') {
      const { position, since, replays, replayedTo, waiting } = event.data;
      return { operations: [], kept: { kind: 'reached', reached: { position, since, replays, replayedTo, waiting } } };
    }
    const before = kept?.kind === 'dead' ? kept.delivery : null;
    const delivery = decider.evolve(before, event, metadata);
    if (!delivery) return { operations: [], kept };
    const score = delivery.deliveredAt === null ? Date.parse(delivery.diedAt) : null;
    return {
      operations: [rank(deadKey(delivery.webhookId), streamId, score)],
      kept: score === null ? null : { kind: 'dead', delivery },
    };
  },
};
