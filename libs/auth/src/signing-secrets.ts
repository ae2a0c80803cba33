import { createHmac } from 'node:crypto';

/** What a channel's provider signs its requests with (Standard Webhooks: `whsec_` and base64). */
export const channelSecret = (organizationKey: Buffer, channelId: string, version: number): string =>
  signingSecret(organizationKey, ['channel', channelId, version]);

/** What the organization signs with what it tells a webhook (Standard Webhooks: `whsec_` and base64). */
export const webhookSecret = (organizationKey: Buffer, webhookId: string, version: number): string =>
  signingSecret(organizationKey, ['webhook', webhookId, version]);

/** It follows from the organization's own key and is kept nowhere; each version is another one. */
const signingSecret = (organizationKey: Buffer, of: readonly [kind: string, id: string, version: number]): string =>
  `whsec_${createHmac('sha256', organizationKey).update(JSON.stringify(of)).digest('base64')}`;
