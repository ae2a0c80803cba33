import { Injectable } from '@nestjs/common';
import { type Principal } from '#auth';
import { Rejected } from '#decider';
import { type LeadCommand, type LeadState, type LeadWorld } from '#domain';
import { type LeadVisibility, maySeeLead } from '#projections';
import { DealAccess, teamsOf } from '../opportunity/deal-access.js';

/** What a closer sees and may do with leads: own ones, those of own teams, and those that nobody has. Others see all. */
@Injectable()
export class LeadAccess {
  constructor(private readonly deals: DealAccess) {}

  /**
   * What a caller may decide on a lead as it is. A lead that is not there and one that is not seen are the same.
   *
   * @throws Rejected `lead_not_found`, `lead_not_yours`, `assignment_not_allowed`, `team_not_yours`
   */
  admit(principal: Principal, [command]: readonly LeadCommand[], state: LeadState, world: LeadWorld): void {
    if (command?.type === 'capture_lead' || !state || principal.role !== 'closer') return;
    if (!maySeeLead(visibilityIn(principal, world), state)) throw new Rejected('lead_not_found');
    if (command?.type !== 'convert_lead') return;
    if (state.repId !== principal.memberId) throw new Rejected('lead_not_yours');
    const { opportunityId, repId, teamId } = command;
    const deal = {
      type: 'create_opportunity',
      opportunityId,
      ...(repId && { repId }),
      ...(teamId && { teamId }),
    } as const;
    this.deals.admit(principal, [deal], { existence: 'none' }, world);
  }

  /** Whether the caller may have a lead merged into this one: the answer shows it. @throws Rejected `lead_not_found` */
  admitSurvivor(principal: Principal, leadId: string, survivor: LeadState, catalogue: Pick<LeadWorld, 'teams'>): void {
    const isSeen = survivor && maySeeLead(visibilityIn(principal, catalogue), survivor);
    if (!isSeen) throw new Rejected('lead_not_found', { leadId });
  }
}

/** Which leads a caller sees by the teams as they are now. */
export function visibilityIn(principal: Principal, { teams }: Pick<LeadWorld, 'teams'>): LeadVisibility {
  const { role, memberId } = principal;
  return role !== 'closer' || memberId === null ? { all: true } : { memberId, teamIds: teamsOf(principal, teams) };
}
