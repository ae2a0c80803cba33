import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { DeliveriesReader, OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { type ListDeliveriesDto } from './list-deliveries.dto.js';
import { deadView, waitingView } from './webhook-view.js';
import { type DeliveriesDto } from './webhook.dto.js';

/** What a webhook's endpoint did not take. */
export class ListDeliveries extends ReadRequest<DeliveriesDto, ListDeliveriesDto & { readonly webhookId: string }> {}

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly deliveries: DeliveriesReader,
  ) {}

  async execute({ principal: { organizationId }, parameters }: ListDeliveries): Promise<Answer<DeliveriesDto>> {
    const { webhookId, state = 'dead' } = parameters;
    const after = afterOf(parameters);
    const { webhooks } = await this.organizations.webhooks(organizationId, { after });
    if (!webhooks.some(({ id }) => id === webhookId)) throw new HttpProblem('webhook_not_found', { webhookId });
    if (state === 'waiting') {
      const { reached, ...freshness } = await this.deliveries.reached(organizationId, [webhookId], { after });
      return readAnswer({ items: (reached[0]?.waiting ?? []).map(waitingView), nextCursor: null }, freshness);
    }
    const page = { after, ...pageOf(parameters) };
    const { items, nextCursor, ...freshness } = await this.deliveries.dead(organizationId, webhookId, page);
    return readAnswer({ items: items.map(deadView), nextCursor }, freshness);
  }
}
