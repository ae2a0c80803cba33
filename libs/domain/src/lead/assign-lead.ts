import { lookUp } from '../look-up.js';
import { requirePresent } from '../members/present.js';
import { reject } from '../rejections.js';
import { requireOpenTeam, requireTeamMember } from '../teams/catalogue.js';
import { type AssignLead, type TakeLead } from './commands.js';
import { type LeadDecision, requireLive } from './decision.js';
import { type Assignment, type LeadEvent, type LeadEventData } from './events.js';
import { isLive } from './life.js';
import { type Lead } from './state.js';
import { type LeadWorld } from './world.js';

/**
 * By a rule nothing where somebody has the lead, or it has ended.
 *
 * @throws `lead_closed`, `assignee_required`, `member_not_found`, `member_removed`, `team_not_found`, `team_closed`, `rep_not_in_team`
 */
export const assignLead: LeadDecision<AssignLead> = ({ repId = null, teamId = null, rule }, lead, world) => {
  if (rule && (!isLive(lead.stage) || lead.repId !== null || lead.teamId !== null)) return [];
  requireLive(lead);
  const to = requireAssignee({ repId, teamId }, world);
  return assigned(lead, to, { ruleId: rule?.id ?? null, turn: rule?.turn ?? null, by: rule ? 'rule' : 'hand' });
};

/**
 * For the lead's team where the member is in it.
 *
 * @throws `lead_closed`, `lead_taken` naming the rep who has it, `member_not_found`, `member_removed`, `rep_not_in_team`
 */
export const takeLead: LeadDecision<TakeLead> = ({ memberId }, lead, world) => {
  requireLive(lead);
  if (lead.repId !== null && lead.repId !== memberId) reject('lead_taken', { repId: lead.repId });
  const team = lead.teamId === null ? undefined : lookUp(world.teams.byId, lead.teamId);
  const to = requireAssignee({ repId: memberId, teamId: team?.id ?? null }, world);
  return assigned(lead, to, { ruleId: null, turn: null, by: 'queue' });
};

function requireAssignee({ repId, teamId }: Assignment, { members, teams }: LeadWorld): Assignment {
  if (repId === null && teamId === null) reject('assignee_required');
  const team = teamId === null ? null : requireOpenTeam(teams, teamId);
  if (repId !== null) requirePresent(members, repId);
  if (repId !== null && team) requireTeamMember(team, repId);
  return { repId, teamId };
}

type How = Pick<LeadEventData<'lead_assigned'>, 'ruleId' | 'turn' | 'by'>;

function assigned({ id: leadId, repId, teamId }: Lead, to: Assignment, how: How): readonly LeadEvent[] {
  if (repId === to.repId && teamId === to.teamId) return [];
  return [{ type: 'lead_assigned', data: { leadId, ...to, previous: { repId, teamId }, ...how } }];
}
