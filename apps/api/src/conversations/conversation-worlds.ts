import { Injectable } from '@nestjs/common';
import { type Channel, type ConversationCommand, type ConversationWorld, type Teams } from '#domain';
import { HttpProblem } from '#http';
import { OrganizationNeighbours } from '#world';

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
    return { channelIds: new Set(Object.keys(teams.channels)), contactIds: new Set(contactIds.keys()) };
  }

  /** A channel of the organization. @throws `channel_not_found` */
  async channel(organizationId: string, channelId: string): Promise<Channel> {
    return requireChannel((await this.neighbours.catalogue(organizationId)).teams, channelId);
  }
}

/** A channel of the organization. @throws `channel_not_found` */
export function requireChannel({ channels }: Teams, channelId: string): Channel {
  const channel = Object.hasOwn(channels, channelId) ? channels[channelId] : undefined;
  if (!channel) throw new HttpProblem('channel_not_found', { channelId });
  return channel;
}
