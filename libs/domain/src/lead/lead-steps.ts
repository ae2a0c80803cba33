import { requirePresent } from '../members/present.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { type AddLeadStep, type DoLeadStep } from './commands.js';
import { type LeadDecision, requireLive } from './decision.js';

/** @throws `lead_closed`, `already_exists`, `name_required`, `member_not_found`, `member_removed` */
export const addLeadStep: LeadDecision<AddLeadStep> = (command, lead, { members }) => {
  const { stepId: id, name, stage = requireLive(lead).stage, required = false, assigneeId, dueOn = null } = command;
  requireLive(lead);
  if (lead.steps.some((step) => step.id === id)) reject('already_exists', { stepId: id });
  const assignee = assigneeId === undefined ? null : requirePresent(members, assigneeId).id;
  const step = { id, name: requireName(name), stage, required, assigneeId: assignee, dueOn, done: false };
  return [{ type: 'lead_step_added', data: { leadId: lead.id, step } }];
};

/** Nothing where it is done. @throws `lead_closed`, `lead_step_not_found` */
export const doLeadStep: LeadDecision<DoLeadStep> = ({ stepId }, lead) => {
  requireLive(lead);
  const { name, done } = lead.steps.find(({ id }) => id === stepId) ?? reject('lead_step_not_found', { stepId });
  return done ? [] : [{ type: 'lead_step_done', data: { leadId: lead.id, stepId, name } }];
};
