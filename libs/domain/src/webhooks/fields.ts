import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { requirePipeline } from '../pipelines/catalogue.js';
import { reject } from '../rejections.js';
import { requireTeam } from '../teams/catalogue.js';
import { requireText } from '../text.js';
import { type WebhooksWorld } from './decision.js';
import { type Webhook, type WebhookFields, type WebhookFilter, type Webhooks } from './state.js';

/** In place of the types by name. */
export const everyType = '*';

/** @throws `webhook_not_found` */
export const requireWebhook = (state: Webhooks, webhookId: string): Webhook =>
  lookUp(state.byId, webhookId) ?? reject('webhook_not_found', { webhookId });

/**
 * Those of the fields that are given, in order.
 *
 * @throws `name_required`, `name_taken`, `text_required` without a url, `event_type_unknown`, `pipeline_not_found`,
 * `team_not_found`, `member_not_found`
 */
export function checkedFields(
  id: string,
  given: { readonly [F in keyof WebhookFields]?: WebhookFields[F] | undefined },
  state: Webhooks,
  world: WebhooksWorld,
): Partial<WebhookFields> {
  const { name, url, eventTypes, filter } = given;
  return {
    ...(name !== undefined && { name: requireFreeName(id, name, state) }),
    ...(url !== undefined && { url: requireText('url', url) }),
    ...(eventTypes !== undefined && { eventTypes: requireTypes(eventTypes, world) }),
    ...(filter !== undefined && { filter: requireFilter(filter, world) }),
  };
}

function requireFreeName(id: string, name: string, { byId }: Webhooks): string {
  const holder = Object.values(byId).find((other) => other.id !== id && sameName(other.name, name));
  return holder ? reject('name_taken', { name, webhookId: holder.id }) : requireName(name);
}

function requireTypes(eventTypes: readonly string[], world: WebhooksWorld): readonly string[] {
  const unknown = eventTypes.find((type) => type !== everyType && !world.eventTypes.has(type));
  return unknown === undefined ? [...new Set(eventTypes)] : reject('event_type_unknown', { eventType: unknown });
}

function requireFilter(filter: WebhookFilter, { pipelines, teams, members }: WebhooksWorld): WebhookFilter {
  const { pipelineId, teamId, repId } = filter;
  if (pipelineId !== null) requirePipeline(pipelines, pipelineId);
  if (teamId !== null) requireTeam(teams, teamId);
  if (repId !== null && !lookUp(members, repId)) reject('member_not_found', { memberId: repId });
  return { pipelineId, teamId, repId };
}
