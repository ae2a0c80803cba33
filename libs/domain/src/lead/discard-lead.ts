import { type DiscardLead, type RestoreLead } from './commands.js';
import { type LeadDecision, requireLive } from './decision.js';

/** Nothing where it was given up before. @throws `lead_closed` */
export const discardLead: LeadDecision<DiscardLead> = ({ reason = null }, lead) => {
  if (lead.stage === 'discarded') return [];
  const { id: leadId, stage: previous } = requireLive(lead);
  return [{ type: 'lead_discarded', data: { leadId, reason, previous } }];
};

/** Nothing where somebody works on it. @throws `lead_closed` once it was converted */
export const restoreLead: LeadDecision<RestoreLead> = (_, lead) => {
  if (lead.stage === 'discarded') {
    return [{ type: 'lead_restored', data: { leadId: lead.id, stage: lead.workedStage } }];
  }
  requireLive(lead);
  return [];
};
