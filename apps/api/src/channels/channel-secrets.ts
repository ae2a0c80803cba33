import { Inject, Injectable } from '@nestjs/common';
import { channelSecret } from '#auth';
import { type Channel } from '#domain';
import { type KeyStore, organizationSubject } from '#event-store';
import { KEY_STORE } from '../log/tokens.js';
import { type ChannelSecretDto } from './channel.dto.js';

/** The secrets of channels: they follow from the organization's own key, and are stored nowhere. */
@Injectable()
export class ChannelSecrets {
  constructor(@Inject(KEY_STORE) private readonly keys: KeyStore) {}

  async of(organizationId: string, { id, secretVersion }: Channel): Promise<ChannelSecretDto> {
    const { secret } = await this.keys.keyOf(organizationSubject(organizationId));
    return {
      channelId: id,
      version: secretVersion,
      secret: channelSecret(secret, id, secretVersion),
      messagesPath: `/v1/channels/${organizationId}/${id}/messages`,
    };
  }
}
