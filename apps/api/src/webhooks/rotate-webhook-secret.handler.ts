import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { requireWebhook } from './webhook-view.js';
import { WebhookWrites } from './webhook-writes.js';
import { type WebhookSecretDto } from './webhook.dto.js';

/** Make a new secret of a webhook. */
export class RotateWebhookSecret extends Command<Answer<WebhookSecretDto>> {
  constructor(
    readonly webhookId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(RotateWebhookSecret)
export class RotateWebhookSecretHandler implements ICommandHandler<RotateWebhookSecret> {
  constructor(
    private readonly webhooks: WebhookWrites,
    private readonly secrets: WebhookSecrets,
  ) {}

  async execute({ webhookId, request }: RotateWebhookSecret): Promise<Answer<WebhookSecretDto>> {
    const written = await this.webhooks.execute({ type: 'rotate_webhook_secret', webhookId }, request);
    const secret = await this.secrets.of(request.principal.organizationId, requireWebhook(written.state, webhookId));
    return writeAnswer(written, () => secret);
  }
}
