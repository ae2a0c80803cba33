import { Injectable } from '@nestjs/common';
import { type Principal } from '#auth';
import { OrganizationReader } from '#projections';
import { type Visibility } from '#read-model';

/** Which deals a caller sees in queries: a closer those of own teams, own ones and those without a team; others all. */
@Injectable()
export class Visibilities {
  constructor(private readonly organizations: OrganizationReader) {}

  async of({ organizationId, role, memberId }: Principal): Promise<Visibility> {
    if (role !== 'closer' || memberId === null) return { all: true };
    const { teams } = await this.organizations.teams(organizationId);
    const own = teams.filter(({ memberIds }) => memberIds.includes(memberId));
    return { memberId, teamIds: own.map(({ id }) => id) };
  }
}
