import { Webhook } from 'standardwebhooks';
import { type ApiClient, type Schemas } from '#api-client';
import { answerOf } from '../system/answer.js';

/** A channel of an organization. */
export interface ChannelOfOrganization {
  readonly organizationId: string;
  readonly channelId: string;
}

/**
 * Signs a message with the channel's secret and posts it where the channel's provider does. `admin` acts for an admin: nobody
 * else sees the secret. @throws CommandFailed
 */
export async function sendIn(
  admin: ApiClient,
  { organizationId, channelId }: ChannelOfOrganization,
  message: Schemas['ReceiveMessageDto'],
): Promise<Schemas['MessageReceivedDto']> {
  const { secret } = await answerOf(admin.GET('/v1/channels/{channelId}/secret', { params: { path: { channelId } } }));
  const text = JSON.stringify(message);
  const params = { path: { organizationId, channelId }, header: signed(secret, message.id, text) };
  return answerOf(
    admin.POST('/v1/channels/{organizationId}/{channelId}/messages', {
      params,
      body: message,
      bodySerializer: () => text,
    }),
  );
}

function signed(secret: string, id: string, body: string) {
  const at = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
