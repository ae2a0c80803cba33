import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { WebhookRequest } from './webhook-request.js';
import { presentOrRemoved, webhookView } from './webhook-view.js';
import { WebhookWrites } from './webhook-writes.js';
import { type WebhookDto } from './webhook.dto.js';

/** The answer is the webhook as it then is. */
@CommandHandler(WebhookRequest)
export class WebhookRequestHandler implements ICommandHandler<WebhookRequest> {
  constructor(private readonly webhooks: WebhookWrites) {}

  async execute({ command, request }: WebhookRequest): Promise<Answer<WebhookDto>> {
    const written = await this.webhooks.execute(command, request);
    const status = command.type === 'add_webhook' ? 201 : 200;
    return writeAnswer(written, (state) => webhookView(presentOrRemoved(state, command.webhookId)), status);
  }
}
