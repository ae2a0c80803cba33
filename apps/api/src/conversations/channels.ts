import { Injectable } from '@nestjs/common';
import { lookUp, type Channel, type Teams } from '#domain';
import { HttpProblem } from '#http';
import { OrganizationNeighbours } from '#world';

/** The channels of organizations, at the head of the log. */
@Injectable()
export class Channels {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** A channel of the organization. @throws `channel_not_found`, OrganizationNotFound */
  async find(organizationId: string, channelId: string): Promise<Channel> {
    return requireChannel((await this.neighbours.catalogue(organizationId)).teams, channelId);
  }
}

/** A channel of the organization. @throws `channel_not_found` */
export function requireChannel({ channels }: Teams, channelId: string): Channel {
  const channel = lookUp(channels, channelId);
  if (!channel) throw new HttpProblem('channel_not_found', { channelId });
  return channel;
}
