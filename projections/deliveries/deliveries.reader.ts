import { type DeadDelivery, deliveryStreamId, type Reached } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { deadKey, deliveriesModel, type DeliveryRecord } from './deliveries.keys.js';

/** A page of what was given up. */
export interface DeadDeliveryQuery extends ReadOptions {
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads what webhooks were not told. */
export class DeliveriesReader {
  constructor(private readonly models: ReadModels) {}

  /** How far each of the webhooks was told; null where nothing was stored yet. @throws ModelUnavailable, NotReached */
  async reached(
    organizationId: string,
    webhookIds: readonly string[],
    options: ReadOptions = {},
  ): Promise<{ reached: readonly (Reached | null)[] } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [deliveriesModel], options, (query) =>
      query.records<DeliveryRecord>(webhookIds),
    );
    return { reached: found.map((record) => (record?.kind === 'reached' ? record.reached : null)), ...freshness };
  }

  /** A page of what was given up and not taken since, the latest first. @throws ModelUnavailable, NotReached, InvalidCursor */
  async dead(
    organizationId: string,
    webhookId: string,
    { cursor, limit, ...options }: DeadDeliveryQuery,
  ): Promise<{ items: readonly DeadDelivery[]; nextCursor: string | null } & Freshness> {
    const order = { key: deadKey(webhookId), descending: true };
    const page = await this.models.read(organizationId, [deliveriesModel], options, (query) =>
      query.page({ order, filters: [], cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    const { found } = await this.models.read(organizationId, [deliveriesModel], {}, (query) =>
      query.records<DeliveryRecord>(ids),
    );
    const items = found.flatMap((record) => (record?.kind === 'dead' ? [record.delivery] : []));
    return { items, nextCursor, ...page.freshness };
  }

  /** One that was given up and not taken since. @throws ModelUnavailable, NotReached */
  async find(organizationId: string, webhookId: string, deliveryId: string): Promise<DeadDelivery | null> {
    const { found } = await this.models.read(organizationId, [deliveriesModel], {}, (query) =>
      query.record<DeliveryRecord>(deliveryStreamId(webhookId, deliveryId)),
    );
    return found?.kind === 'dead' ? found.delivery : null;
  }
}
