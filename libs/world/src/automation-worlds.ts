import { type AutomationWorld } from '#domain';
import { type Catalogue } from './organization-neighbours.js';

/** What decisions about rules that act on deals read. */
export const automationWorld = ({ organization, pipelines, members, webhooks }: Catalogue): AutomationWorld => ({
  organization,
  pipelines,
  members,
  webhookIds: new Set(Object.keys(webhooks.byId)),
});
