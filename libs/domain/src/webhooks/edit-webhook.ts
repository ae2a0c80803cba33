import { changedFields } from '../changed-fields.js';
import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { type AddWebhook, type ChangeWebhook } from './commands.js';
import { type WebhooksWorld } from './decision.js';
import { type WebhooksEvent } from './events.js';
import { checkedFields, requireWebhook } from './fields.js';
import { type WebhookFields, type Webhooks } from './state.js';

/** Most webhooks of an organization. */
export const mostWebhooks = 50;

const ofAll = { pipelineId: null, teamId: null, repId: null };

/** @throws `already_exists`, `too_many_webhooks`, and as `checkedFields` */
export function addWebhook(command: AddWebhook, state: Webhooks, world: WebhooksWorld): readonly WebhooksEvent[] {
  const { webhookId, name, url, eventTypes } = command;
  if (lookUp(state.byId, webhookId) ?? lookUp(state.removed, webhookId)) reject('already_exists', { webhookId });
  if (Object.keys(state.byId).length >= mostWebhooks) reject('too_many_webhooks', { most: mostWebhooks });
  const fields: WebhookFields = { name, url, eventTypes, filter: { ...ofAll, ...command.filter } };
  return [{ type: 'webhook_added', data: { webhookId, ...fields, ...checkedFields(webhookId, fields, state, world) } }];
}

/** @throws `webhook_not_found`, and as `checkedFields` */
export function changeWebhook(command: ChangeWebhook, state: Webhooks, world: WebhooksWorld): readonly WebhooksEvent[] {
  const { webhookId, name, url, eventTypes } = command;
  const { name: oldName, url: oldUrl, eventTypes: oldTypes, filter: oldFilter } = requireWebhook(state, webhookId);
  const record: WebhookFields = { name: oldName, url: oldUrl, eventTypes: oldTypes, filter: oldFilter };
  const filter = command.filter && { ...oldFilter, ...command.filter };
  const wanted = changedFields(record, { name, url, eventTypes, filter });
  const changes = changedFields(record, checkedFields(webhookId, wanted, state, world));
  if (Object.keys(changes).length === 0) return [];
  const previous = Object.fromEntries(Object.entries(record).filter(([field]) => Object.hasOwn(changes, field)));
  return [{ type: 'webhook_changed', data: { webhookId, changes, previous } }];
}
