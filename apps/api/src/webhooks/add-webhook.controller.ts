import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddWebhookDto } from './add-webhook.dto.js';
import { WebhookRequest } from './webhook-request.js';
import { fieldProblems } from './webhook-route.js';
import { WebhookDto } from './webhook.dto.js';

@ApiTags('webhooks')
@Controller('v1/webhooks')
export class AddWebhookController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Has an address outside told of what happens from now on: CloudEvents, signed by the Standard Webhooks scheme, at least once
   * each, in order for each record. It sees what sales operations see, personal data included.
   */
  @Post()
  @Creates('webhooks:write', WebhookDto, 'already_exists', 'too_many_webhooks', ...fieldProblems)
  addWebhook(@Body() body: AddWebhookDto, @Sent() request: WriteRequest) {
    const { id: webhookId = derivedId('webhook', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new WebhookRequest({ type: 'add_webhook', webhookId, ...fields }, request));
  }
}
