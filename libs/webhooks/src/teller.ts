import { cloudEventOf, type RecordStates } from '#cloud-events';
import { type Webhook } from '#domain';
import { type KeyStore, organizationSubject, type RecordedEvent } from '#event-store';
import { type EndpointAnswer } from './endpoint-answer.js';
import { type Endpoints } from './endpoints.js';
import { tellingId } from './call.js';
import { secretsOf, signatureHeaders } from './signature.js';

/** What telling needs. */
export interface TellerParts {
  readonly states: RecordStates;
  readonly keys: KeyStore;
  readonly endpoints: Pick<Endpoints, 'post'>;
}

/** What a webhook is told. */
export interface Telling {
  readonly organizationId: string;
  readonly webhook: Webhook;
  /** the same each time that the same is told */
  readonly id: string;
  readonly body: object;
}

/** Tells webhooks of events: a CloudEvent, signed by the Standard Webhooks scheme. */
export class Teller {
  constructor(private readonly parts: TellerParts) {}

  /** What the endpoint says to the event. @throws LogUnavailable UnreadableStream */
  async tell(webhook: Webhook, event: RecordedEvent, signal?: AbortSignal): Promise<EndpointAnswer> {
    const id = tellingId(webhook, event);
    const body = { ...cloudEventOf(event, await this.parts.states.around(event)), id };
    return this.send({ organizationId: event.metadata.organizationId, webhook, id, body }, signal);
  }

  /** What the endpoint says. */
  async send({ organizationId, webhook, id, body }: Telling, signal?: AbortSignal): Promise<EndpointAnswer> {
    const at = new Date();
    const { secret } = await this.parts.keys.keyOf(organizationSubject(organizationId));
    const json = JSON.stringify(body);
    const signature = signatureHeaders({ id, at, body: json }, secretsOf(secret, webhook, at.getTime()));
    const headers = { 'content-type': 'application/cloudevents+json; charset=utf-8', ...signature };
    return this.parts.endpoints.post({ url: webhook.url, headers, body: json }, signal);
  }
}
