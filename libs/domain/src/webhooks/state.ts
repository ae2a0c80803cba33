import { type Instant } from '#decider';

/** Why a webhook gets nothing: somebody said so; its endpoint said it is gone (410); nothing reached it for a day. */
export const disabledReasons = ['by_hand', 'gone', 'unreachable'] as const;

/** Why a webhook gets nothing. */
export type DisabledReason = (typeof disabledReasons)[number];

/** Of which records a webhook is told; null: of all. What has no such field is left out where one is asked for. */
export interface WebhookFilter {
  readonly pipelineId: string | null;
  readonly teamId: string | null;
  readonly repId: string | null;
}

/** What somebody decides about a webhook. */
export interface WebhookFields {
  readonly name: string;
  readonly url: string;
  /** types of events; `*`: all; none: it is called by automations alone */
  readonly eventTypes: readonly string[];
  readonly filter: WebhookFilter;
}

/** An address outside that is told of events. */
export interface Webhook extends WebhookFields {
  readonly id: string;
  /** null: it is told */
  readonly disabled: DisabledReason | null;
  /** counts up with each new secret; the secret itself is nowhere in the log */
  readonly secretVersion: number;
  /** the secrets before it, the latest first: as many as are signed with at most */
  readonly replacedSecrets: readonly ReplacedSecret[];
  /** what is to be told once more, the last time that somebody asked for it */
  readonly replay: Replay | null;
}

/** A secret that another one took the place of. */
export interface ReplacedSecret {
  readonly version: number;
  readonly at: Instant;
}

/** Most replaced secrets that are signed with: of one more the oldest ends at once. */
export const mostReplacedSecrets = 4;

/** A repetition of everything after a position of the log. */
export interface Replay {
  /** of the webhook's, from 1 */
  readonly number: number;
  /** log position, decimal */
  readonly from: string;
}

/** The webhooks of an organization. */
export interface Webhooks {
  readonly byId: Readonly<Record<string, Webhook>>;
  /** as they were: their ids are never used again */
  readonly removed: Readonly<Record<string, Webhook>>;
}
