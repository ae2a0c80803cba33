import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DeliveriesReader, OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { listedWebhook } from './webhook-view.js';
import { type WebhooksDto } from './webhook.dto.js';

/** Every webhook of the organization. */
export class ListWebhooks extends ReadRequest<WebhooksDto, ReadDto> {}

@QueryHandler(ListWebhooks)
export class ListWebhooksHandler implements IQueryHandler<ListWebhooks> {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly deliveries: DeliveriesReader,
  ) {}

  async execute({ principal: { organizationId }, parameters }: ListWebhooks): Promise<Answer<WebhooksDto>> {
    const after = afterOf(parameters);
    const { webhooks, ...freshness } = await this.organizations.webhooks(organizationId, { after });
    const ids = webhooks.map(({ id }) => id);
    const { reached } = await this.deliveries.reached(organizationId, ids, { after });
    return readAnswer({ items: webhooks.map((one, index) => listedWebhook(one, reached[index] ?? null)) }, freshness);
  }
}
