import { lookUp } from '../look-up.js';
import { type Criterion, type CriteriaStage } from '../leadpolicy/state.js';
import { reject } from '../rejections.js';
import { type ConfirmCriterion, type QualifyLead, type WithdrawCriterion } from './commands.js';
import { requireCriteria } from './criteria.js';
import { type LeadDecision, requireLive } from './decision.js';
import { qualifications } from './events.js';
import { lifeStages, orderOf } from './life.js';
import { type Lead } from './state.js';
import { type LeadWorld } from './world.js';

/**
 * Nothing where it qualified for that before.
 *
 * @throws `lead_closed`, `lead_not_at_stage` where a stage would be skipped, `criteria_not_met` listing what is missing
 */
export const qualifyLead: LeadDecision<QualifyLead> = ({ to }, lead, world) => {
  if (orderOf(requireLive(lead).stage) >= orderOf(to)) return [];
  requireStageBefore(lead, to);
  return [{ type: qualifications[to], data: { leadId: lead.id, met: requireCriteria(lead, to, world) } }];
};

/** @throws `lead_not_at_stage` unless the lead is at the stage right before */
export function requireStageBefore({ id: leadId, stage }: Lead, to: CriteriaStage): void {
  const needed = lifeStages[orderOf(to) - 1];
  if (stage !== needed) reject('lead_not_at_stage', { leadId, stage, needed });
}

/** @throws `lead_closed`, `criterion_not_found`, `criterion_not_confirmable` where it is judged by what is known */
export const confirmCriterion: LeadDecision<ConfirmCriterion> = ({ criterionId, note = '' }, lead, world) => {
  requireLive(lead);
  const { name, kind } = requireCriterion(criterionId, world);
  if (kind !== 'confirmation') reject('criterion_not_confirmable', { criterionId, name, kind });
  if (lookUp(lead.confirmations, criterionId) === note) return [];
  return [{ type: 'criterion_confirmed', data: { leadId: lead.id, criterionId, name, note } }];
};

/** Nothing where nobody confirmed it. @throws `lead_closed`, `criterion_not_found` */
export const withdrawCriterion: LeadDecision<WithdrawCriterion> = ({ criterionId }, lead, world) => {
  requireLive(lead);
  const { name } = requireCriterion(criterionId, world);
  if (lookUp(lead.confirmations, criterionId) === undefined) return [];
  return [{ type: 'criterion_withdrawn', data: { leadId: lead.id, criterionId, name } }];
};

function requireCriterion(criterionId: string, { leadPolicy }: LeadWorld): Criterion {
  const all = Object.values(leadPolicy.criteria).flat();
  return all.find(({ id }) => id === criterionId) ?? reject('criterion_not_found', { criterionId });
}
