import { type Decider } from '#decider';
import { reject } from '../rejections.js';
import { type WebhooksCommand } from './commands.js';
import { type WebhooksWorld } from './decision.js';
import { addWebhook, changeWebhook } from './edit-webhook.js';
import { type WebhooksEvent } from './events.js';
import { evolve } from './evolve.js';
import { requireWebhook } from './fields.js';
import { type Webhooks } from './state.js';

/** The rules of an organization's webhooks. */
export const webhooks: Decider<WebhooksCommand, Webhooks, WebhooksEvent, WebhooksWorld> = {
  initialState: { byId: {}, removed: {} },
  decide(command, state, world) {
    switch (command.type) {
      case 'add_webhook':
        return addWebhook(command, state, world);
      case 'change_webhook':
        return changeWebhook(command, state, world);
      default:
        return switched(command, state);
    }
  },
  evolve,
};

type Switch = Exclude<WebhooksCommand, { type: 'add_webhook' | 'change_webhook' }>;

/** @throws `webhook_not_found`; `webhook_disabled` for a replay that nobody would be told */
function switched(command: Switch, state: Webhooks): readonly WebhooksEvent[] {
  const { webhookId } = command;
  const { disabled, secretVersion, replay } = requireWebhook(state, webhookId);
  switch (command.type) {
    case 'enable_webhook':
      return disabled === null ? [] : [{ type: 'webhook_enabled', data: { webhookId } }];
    case 'disable_webhook':
      return disabled === null ? [{ type: 'webhook_disabled', data: { webhookId, reason: command.reason } }] : [];
    case 'remove_webhook':
      return [{ type: 'webhook_removed', data: { webhookId } }];
    case 'rotate_webhook_secret':
      return [{ type: 'webhook_secret_rotated', data: { webhookId, version: secretVersion + 1 } }];
    case 'replay_webhook': {
      if (disabled !== null) reject('webhook_disabled', { webhookId, reason: disabled });
      const number = (replay?.number ?? 0) + 1;
      return [{ type: 'webhook_replay_asked', data: { webhookId, number, from: command.from } }];
    }
  }
}
