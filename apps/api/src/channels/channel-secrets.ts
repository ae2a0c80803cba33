import { Injectable } from '@nestjs/common';
import { channelSecret } from '#auth';
import { type Channel } from '#domain';
import { OrganizationKeys } from '../request/organization-keys.js';
import { type ChannelSecretDto } from './channel.dto.js';

/** The secrets of channels: they follow from the organization's own key, and are stored nowhere. */
@Injectable()
export class ChannelSecrets {
  constructor(private readonly keys: OrganizationKeys) {}

  async of(organizationId: string, { id, secretVersion }: Channel): Promise<ChannelSecretDto> {
    return {
      channelId: id,
      version: secretVersion,
      secret: channelSecret(await this.keys.of(organizationId), id, secretVersion),
      messagesPath: `/v1/channels/${organizationId}/${id}/messages`,
    };
  }
}
