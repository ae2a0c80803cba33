import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { type WebhookSecretDto } from './webhook.dto.js';

/** What a webhook's receiver verifies with. */
export class GetWebhookSecret extends ReadRequest<WebhookSecretDto, ReadDto & { readonly webhookId: string }> {}

@QueryHandler(GetWebhookSecret)
export class GetWebhookSecretHandler implements IQueryHandler<GetWebhookSecret> {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly secrets: WebhookSecrets,
  ) {}

  async execute({ principal, parameters }: GetWebhookSecret): Promise<Answer<WebhookSecretDto>> {
    const { organizationId } = principal;
    const { webhookId } = parameters;
    const { webhooks, ...freshness } = await this.organizations.webhooks(organizationId, {
      after: afterOf(parameters),
    });
    const webhook = webhooks.find(({ id }) => id === webhookId);
    if (!webhook) throw new HttpProblem('webhook_not_found', { webhookId });
    return readAnswer(await this.secrets.of(organizationId, webhook), freshness, webhook.revision);
  }
}
