import { Injectable } from '@nestjs/common';
import { type Channel, type ConversationCommand, type ConversationWorld } from '#domain';
import { HttpProblem } from '#http';
import { OrganizationNeighbours } from '../log/organization-neighbours.js';

/** What decisions about conversations read, at the head of the log. */
@Injectable()
export class ConversationWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as this command sees it. */
  async of(organizationId: string, command: ConversationCommand): Promise<ConversationWorld> {
    const named = 'contactId' in command ? [command.contactId] : [];
    const [{ teams }, contactIds] = await Promise.all([
      this.neighbours.catalogue(organizationId),
      this.neighbours.contacts(organizationId, named),
    ]);
    return { channelIds: new Set(Object.keys(teams.channels)), contactIds };
  }

  /** A channel of the organization. @throws `channel_not_found` */
  async channel(organizationId: string, channelId: string): Promise<Channel> {
    const { teams } = await this.neighbours.catalogue(organizationId);
    const channel = Object.hasOwn(teams.channels, channelId) ? teams.channels[channelId] : undefined;
    if (!channel) throw new HttpProblem('channel_not_found', { channelId });
    return channel;
  }
}
