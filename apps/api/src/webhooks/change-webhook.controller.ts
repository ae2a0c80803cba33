import { Body, Delete, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf, WriteDto } from '../request/write.dto.js';
import { ChangeWebhookDto } from './change-webhook.dto.js';
import { WebhookRequest } from './webhook-request.js';
import { ChangesWebhook, fieldProblems, WebhookController, WebhookId } from './webhook-route.js';

@WebhookController()
export class ChangeWebhookController {
  constructor(private readonly commands: CommandBus) {}

  /** Changes what is given; it holds for what waits, too. */
  @Patch()
  @ChangesWebhook(...fieldProblems)
  changeWebhook(@WebhookId() webhookId: string, @Body() body: ChangeWebhookDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new WebhookRequest({ type: 'change_webhook', webhookId, ...fieldsOf(body) }, request));
  }

  /** Removes the webhook: it is told nothing more, what waits included. The answer is the webhook as it was. */
  @Delete()
  @ChangesWebhook()
  removeWebhook(@WebhookId() webhookId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new WebhookRequest({ type: 'remove_webhook', webhookId }, request));
  }
}
