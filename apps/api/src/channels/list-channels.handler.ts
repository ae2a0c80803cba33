import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { channelView } from './channel-view.js';
import { type ChannelsDto } from './channel.dto.js';
import { revised } from '../request/revised.js';

/** Every channel of the organization. */
export class ListChannels extends ReadRequest<ChannelsDto, ReadDto> {}

@QueryHandler(ListChannels)
export class ListChannelsHandler implements IQueryHandler<ListChannels> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: ListChannels): Promise<Answer<ChannelsDto>> {
    const { channels, teams, ...freshness } = await this.organizations.teams(principal.organizationId, {
      after: afterOf(parameters),
    });
    return readAnswer({ items: channels.map(revised((channel) => channelView(channel, teams))) }, freshness);
  }
}
