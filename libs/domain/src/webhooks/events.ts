import { type EventSchemas } from '#decider';
import { type DisabledReason, type Replay, type WebhookFields } from './state.js';

interface Data {
  webhook_added: WebhookFields & { webhookId: string };
  /** only what changed */
  webhook_changed: { webhookId: string; changes: Partial<WebhookFields>; previous: Partial<WebhookFields> };
  /** it is told of what happens after this */
  webhook_enabled: { webhookId: string };
  webhook_disabled: { webhookId: string; reason: DisabledReason };
  webhook_removed: { webhookId: string };
  /** the secret before is good for a day more */
  webhook_secret_rotated: { webhookId: string; version: number };
  /** everything after the position is told once more */
  webhook_replay_asked: Replay & { webhookId: string };
}

/** What can happen to the webhooks of an organization. */
export type WebhooksEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const webhooksSchemas = {
  webhook_added: { version: 1 },
  webhook_changed: { version: 1 },
  webhook_enabled: { version: 1 },
  webhook_disabled: { version: 1 },
  webhook_removed: { version: 1 },
  webhook_secret_rotated: { version: 1 },
  webhook_replay_asked: { version: 1 },
} as const satisfies EventSchemas;
