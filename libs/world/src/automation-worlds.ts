import { type AutomationWorld } from '#domain';
import { type Catalogue } from './organization-neighbours.js';

/** What decisions about rules that act on deals read. Webhooks do not exist yet. */
export const automationWorld = ({ organization, pipelines, members }: Catalogue): AutomationWorld => ({
  organization,
  pipelines,
  members,
  webhookIds: new Set(),
});
