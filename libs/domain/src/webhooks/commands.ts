import { type DisabledReason, type WebhookFields, type WebhookFilter } from './state.js';

interface Of<Type extends string> {
  readonly type: Type;
  readonly webhookId: string;
}

/** Have an address outside told of events. */
export interface AddWebhook extends Of<'add_webhook'>, Omit<WebhookFields, 'filter'> {
  /** @defaultValue of all records */
  readonly filter?: Partial<WebhookFilter> | undefined;
}

/** Change what is given; in a filter too, absent fields stay. */
export interface ChangeWebhook extends Of<'change_webhook'> {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly eventTypes?: readonly string[] | undefined;
  readonly filter?: Partial<WebhookFilter> | undefined;
}

/** Tell it nothing from here on. */
export interface DisableWebhook extends Of<'disable_webhook'> {
  readonly reason: DisabledReason;
}

/** Tell it everything after a position once more. */
export interface ReplayWebhook extends Of<'replay_webhook'> {
  /** log position, decimal */
  readonly from: string;
}

/** Everything that can be asked of the webhooks of an organization. */
export type WebhooksCommand =
  | AddWebhook
  | ChangeWebhook
  | DisableWebhook
  | ReplayWebhook
  | Of<'enable_webhook'>
  | Of<'remove_webhook'>
  | Of<'rotate_webhook_secret'>;
