import { Command } from '@nestjs/cqrs';
import { type WebhooksCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type WebhookDto } from './webhook.dto.js';

/** A request to set up or change a webhook: the domain's command, and what the caller sent with it. */
export class WebhookRequest extends Command<Answer<WebhookDto>> {
  constructor(
    readonly command: WebhooksCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
