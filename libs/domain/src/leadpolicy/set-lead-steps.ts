import { lookUp } from '../look-up.js';
import { type SetLeadSteps } from './commands.js';
import { type LeadPolicyDecision, type LeadPolicyWorld } from './decision.js';
import { requireEach } from './listed.js';
import { type PolicyStep } from './state.js';

/** @throws `invalid_lead_step` naming the first one that cannot be, and why */
export const setLeadSteps: LeadPolicyDecision<SetLeadSteps> = ({ stage, steps }, state, world) => {
  const elsewhere = Object.entries(state.steps).flatMap(([other, list]) => (other === stage ? [] : list));
  const taken = new Set(elsewhere.map(({ id }) => id));
  requireEach('invalid_lead_step', 'step', steps, (step) =>
    taken.has(step.id) ? { reason: 'id_taken' } : against(step, world),
  );
  const previous = state.steps[stage];
  if (JSON.stringify(steps) === JSON.stringify(previous)) return [];
  return [{ type: 'lead_steps_set', data: { stage, steps, previous } }];
};

function against({ assigneeId, dueInDays }: PolicyStep, { members }: LeadPolicyWorld): object | null {
  if (dueInDays !== null && !(Number.isInteger(dueInDays) && dueInDays >= 0)) return { reason: 'days_out_of_range' };
  if (assigneeId === null) return null;
  const member = lookUp(members, assigneeId);
  if (!member) return { reason: 'member_not_found', assigneeId };
  return member.removal ? { reason: 'member_removed', assigneeId } : null;
}
