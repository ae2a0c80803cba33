import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { testEventOf } from '#cloud-events';
import { Teller } from '#webhooks';
import { OrganizationNeighbours } from '#world';
import { Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { answerView, requireWebhook } from './webhook-view.js';
import { type EndpointAnswerDto } from './webhook.dto.js';

/** Tell a webhook of nothing in particular. */
export class TestWebhook extends Command<Answer<EndpointAnswerDto>> {
  constructor(
    readonly webhookId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(TestWebhook)
export class TestWebhookHandler implements ICommandHandler<TestWebhook> {
  constructor(
    private readonly neighbours: OrganizationNeighbours,
    private readonly teller: Teller,
  ) {}

  async execute({ webhookId, request }: TestWebhook): Promise<Answer<EndpointAnswerDto>> {
    const { organizationId } = request.principal;
    const webhook = requireWebhook((await this.neighbours.catalogue(organizationId)).webhooks, webhookId);
    const { commandId: id } = request;
    const body = testEventOf({ organizationId, webhookId, id, at: new Date() });
    return new Answer(answerView(await this.teller.send({ organizationId, webhook, id, body })), 200, {});
  }
}
