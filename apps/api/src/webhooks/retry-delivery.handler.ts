import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type DeadDelivery, deliveryStreamId, deliveryStreams } from '#domain';
import { CommandExecutor, EventLog, type RecordedEvent } from '#event-store';
import { HttpProblem } from '#http';
import { isTaken, Teller } from '#webhooks';
import { OrganizationNeighbours } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { answerView, requireWebhook } from './webhook-view.js';
import { type EndpointAnswerDto } from './webhook.dto.js';

/** Tell a webhook once more of an event that was given up. */
export class RetryDelivery extends Command<Answer<EndpointAnswerDto>> {
  constructor(
    readonly of: { readonly webhookId: string; readonly deliveryId: string },
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(RetryDelivery)
export class RetryDeliveryHandler implements ICommandHandler<RetryDelivery> {
  constructor(
    private readonly log: EventLog,
    private readonly executor: CommandExecutor,
    private readonly records: RecordCommands,
    private readonly neighbours: OrganizationNeighbours,
    private readonly teller: Teller,
  ) {}

  async execute({ of, request }: RetryDelivery): Promise<Answer<EndpointAnswerDto>> {
    const { organizationId } = request.principal;
    const webhook = requireWebhook((await this.neighbours.catalogue(organizationId)).webhooks, of.webhookId);
    const id = deliveryStreamId(of.webhookId, of.deliveryId);
    const { state } = await this.executor.load(deliveryStreams, organizationId, id);
    if (!state || state.deliveredAt !== null) throw new HttpProblem('delivery_not_dead', of);
    const answer = await this.teller.tell(webhook, await this.eventOf(state));
    if (isTaken(answer)) await this.settle(id, request);
    return new Answer(answerView(answer), 200, {});
  }

  private async eventOf({ webhookId, deliveryId, stream, revision }: DeadDelivery): Promise<RecordedEvent> {
    for await (const event of this.log.readStream(stream, BigInt(revision))) return event;
    throw new HttpProblem('delivery_not_dead', { webhookId, deliveryId });
  }

  private async settle(id: string, request: WriteRequest): Promise<void> {
    await this.records.execute({
      streams: deliveryStreams,
      id,
      recordId: '',
      commands: [{ type: 'settle_delivery' }],
      request: { ...request, ifMatch: null },
      world: () => null,
      isNew: true, // there is no revision of it that anybody saw
    });
  }
}
