import { lookUp } from '../look-up.js';
import { type Webhooks } from './state.js';

/** The code of what keeps a webhook from being called; null: it will be. What it would miss is not made up for later. */
export function refusalOfCall({ byId }: Pick<Webhooks, 'byId'>, webhookId: string): string | null {
  const webhook = lookUp(byId, webhookId);
  if (!webhook) return 'webhook_not_found';
  return webhook.disabled === null ? null : 'webhook_disabled';
}
