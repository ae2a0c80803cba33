import { IntersectionType } from '@nestjs/swagger';
import { type DisabledReason } from '#domain';
import { RevisedDto } from '../request/revised.dto.js';

/** Of which records a webhook is told; null: of all. */
export class WebhookFilterDto {
  pipelineId: string | null;
  teamId: string | null;
  repId: string | null;
}

/** An address outside that is told of events. */
export class WebhookDto {
  id: string;
  /** @example "Data warehouse" */
  name: string;
  /** @example "https://warehouse.example/dealstream" */
  url: string;
  /** Types of events; `*`: all; none: it is called by automations alone. @example ["stage_advanced", "closed_won"] */
  eventTypes: string[];
  filter: WebhookFilterDto;
  /** Why it gets nothing: `by_hand`, `gone` (its endpoint answered 410), `unreachable` (nothing was taken for too long); null: it is told. */
  disabled: DisabledReason | null;
  /** The number of the last replay, from 1; null: there was none. */
  replay: number | null;
}

/** A webhook and how it is getting on. */
export class ListedWebhookDto extends IntersectionType(WebhookDto, RevisedDto) {
  /** Log position: everything at or before it was told, save what waits and what was given up. Null: nothing yet. */
  reached: string | null;
  /** Records of which something waits for another attempt. */
  waiting: number;
}

/** Every webhook of the organization. */
export class WebhooksDto {
  items: ListedWebhookDto[];
}

/** The types of events that webhooks can be told of. */
export class EventTypesDto {
  /** @example ["closed_won"] */
  items: string[];
}

/** A secret and until when it is good. */
export class ReplacedSecretDto {
  version: number;
  /** @example "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" */
  secret: string;
  /** Until then everything is signed with it, too. */
  until: string;
}

/** What the receiver verifies with. */
export class WebhookSecretDto {
  webhookId: string;
  /** Counts up with each new secret. */
  version: number;
  /** In the form of Standard Webhooks. @example "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" */
  secret: string;
  /** Those that were replaced less than a day ago, the latest first: up to 4. */
  previous: ReplacedSecretDto[];
}

/** What an endpoint said. */
export class EndpointAnswerDto {
  /** Whether it took the event (2xx). */
  taken: boolean;
  /** Of its answer; null: there was none. @example 200 */
  status: number | null;
  /** What went wrong, where the status does not say it. @example "connection_refused" */
  problem: string | null;
  /** The beginning of its answer. */
  excerpt: string;
  /** Milliseconds. */
  took: number;
}

/** An event that an endpoint did not take. */
export class DeliveryDto {
  /** The event's id, or that of the rule's action which calls it: the `webhook-id` of each attempt. */
  id: string;
  /** `waiting`: it is tried again; `dead`: it is not, unless you ask for it. */
  state: 'waiting' | 'dead';
  /** @example "closed_won" */
  eventType: string;
  /** The event's, in the log. */
  position: string;
  attempts: number;
  firstTriedAt: string;
  /** Of the endpoint's last answer; null: there was none. */
  status: number | null;
  problem: string | null;
  /** When it is tried next; null: not by itself. */
  nextTryAt: string | null;
  /** When it was given up; null: it was not. */
  diedAt: string | null;
}

/** What a webhook's endpoint did not take. */
export class DeliveriesDto {
  items: DeliveryDto[];
  nextCursor: string | null;
}
