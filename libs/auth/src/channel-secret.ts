import { createHmac } from 'node:crypto';

/**
 * What a channel's provider signs its requests with (Standard Webhooks: `whsec_` and base64). It follows from the
 * organization's own key and is kept nowhere; each version of a channel's secret is another one.
 */
export const channelSecret = (organizationKey: Buffer, channelId: string, version: number): string =>
  `whsec_${createHmac('sha256', organizationKey)
    .update(JSON.stringify(['channel', channelId, version]))
    .digest('base64')}`;
