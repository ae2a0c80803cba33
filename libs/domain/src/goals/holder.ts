import { requirePresent } from '../members/present.js';
import { reject } from '../rejections.js';
import { requireOpenTeam } from '../teams/catalogue.js';
import { type GoalsWorld } from './decision.js';

/** Who can have a goal or a forecast. */
export const holderKinds = ['rep', 'team', 'organization'] as const;

/** Whose goal or forecast it is. */
export interface Holder {
  readonly kind: (typeof holderKinds)[number];
  /** a member's, a team's, or the organization's */
  readonly id: string;
}

/** The holder, who is there and stays. @throws `member_not_found`, `member_removed`, `team_not_found`, `team_closed`, `organization_not_found` */
export function requireHolder(of: Holder, { organization, members, teams }: GoalsWorld): Holder {
  if (of.kind === 'rep') requirePresent(members, of.id);
  if (of.kind === 'team') requireOpenTeam(teams, of.id);
  if (of.kind === 'organization' && of.id !== organization.id) reject('organization_not_found');
  return of;
}
