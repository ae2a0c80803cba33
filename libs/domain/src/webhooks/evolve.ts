import { type Instant, type Occurrence } from '#decider';
import { lookUp } from '../look-up.js';
import { without } from '../without.js';
import { type WebhooksEvent } from './events.js';
import { mostReplacedSecrets, type ReplacedSecret, type Webhook, type Webhooks } from './state.js';

/** The webhooks after the event. */
export function evolve(state: Webhooks, event: WebhooksEvent, occurrence: Occurrence): Webhooks {
  const { webhookId: id } = event.data;
  const webhook = event.type === 'webhook_added' ? added(event.data) : lookUp(state.byId, id);
  if (!webhook) return state;
  if (event.type === 'webhook_removed') {
    return { byId: without(state.byId, id), removed: { ...state.removed, [id]: webhook } };
  }
  return { ...state, byId: { ...state.byId, [id]: { ...webhook, ...changes(webhook, event, occurrence) } } };
}

function added({ webhookId, ...fields }: Extract<WebhooksEvent, { type: 'webhook_added' }>['data']): Webhook {
  return { ...fields, id: webhookId, disabled: null, secretVersion: 1, replacedSecrets: [], replay: null };
}

function changes(webhook: Webhook, event: WebhooksEvent, { occurredAt }: Occurrence): Partial<Webhook> {
  switch (event.type) {
    case 'webhook_changed':
      return event.data.changes;
    case 'webhook_enabled':
      return { disabled: null };
    case 'webhook_disabled':
      return { disabled: event.data.reason };
    case 'webhook_secret_rotated':
      return { secretVersion: event.data.version, replacedSecrets: replaced(webhook, occurredAt) };
    case 'webhook_replay_asked':
      return { replay: { number: event.data.number, from: event.data.from } };
    case 'webhook_added':
    case 'webhook_removed':
      return {};
    default:
      event satisfies never;
      return {};
  }
}

const replaced = ({ secretVersion: version, replacedSecrets }: Webhook, at: Instant): readonly ReplacedSecret[] =>
  [{ version, at }, ...replacedSecrets].slice(0, mostReplacedSecrets);
