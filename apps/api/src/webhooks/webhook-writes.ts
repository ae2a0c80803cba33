import { Injectable } from '@nestjs/common';
import { publicEventTypes, type Webhooks, type WebhooksCommand, webhooksStreams } from '#domain';
import { type Written } from '#event-store';
import { HttpProblem } from '#http';
import { AllowedHosts } from '#webhooks';
import { RecordCommands } from '../log/record-commands.js';
import { type WriteRequest } from '../request/write-request.js';

const eventTypes: ReadonlySet<string> = new Set(publicEventTypes);

/** How commands to webhooks are decided. */
@Injectable()
export class WebhookWrites {
  constructor(
    private readonly records: RecordCommands,
    private readonly allowed: AllowedHosts,
  ) {}

  /** @throws `webhook_url_not_allowed`; as the commands of webhooks, and as `RecordCommands` */
  async execute(command: WebhooksCommand, request: WriteRequest): Promise<Written<Webhooks>> {
    this.requireAllowed(command);
    return this.records.execute({
      streams: webhooksStreams,
      id: '',
      recordId: command.webhookId,
      commands: [command],
      request,
      world: (catalogue) => ({ ...catalogue, eventTypes }),
      isNew: command.type === 'add_webhook',
    });
  }

  private requireAllowed(command: WebhooksCommand): void {
    const reason = 'url' in command && command.url !== undefined ? this.allowed.refusalOf(command.url) : null;
    if (reason !== null) throw new HttpProblem('webhook_url_not_allowed', { reason });
  }
}
