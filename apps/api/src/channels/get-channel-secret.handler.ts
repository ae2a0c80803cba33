import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { ChannelSecrets } from './channel-secrets.js';
import { type ChannelSecretDto } from './channel.dto.js';

/** What a channel's provider signs its requests with. */
export class GetChannelSecret extends ReadRequest<ChannelSecretDto, ReadDto & { readonly channelId: string }> {}

@QueryHandler(GetChannelSecret)
export class GetChannelSecretHandler implements IQueryHandler<GetChannelSecret> {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly secrets: ChannelSecrets,
  ) {}

  async execute({ principal, parameters }: GetChannelSecret): Promise<Answer<ChannelSecretDto>> {
    const { organizationId } = principal;
    const { channelId } = parameters;
    const { channels, ...freshness } = await this.organizations.teams(organizationId, { after: afterOf(parameters) });
    const channel = channels.find(({ id }) => id === channelId);
    if (!channel) throw new HttpProblem('channel_not_found', { channelId });
    return readAnswer(await this.secrets.of(organizationId, channel), freshness, channel.revision);
  }
}
