import { type Decider } from '#decider';
import { requireName } from '../names.js';
import { type LeadPolicyCommand } from './commands.js';
import { type LeadPolicyWorld } from './decision.js';
import { completeLeadStatusDeletion, deleteLeadStatus } from './delete-lead-status.js';
import { type LeadPolicyEvent } from './events.js';
import { evolve } from './evolve.js';
import { addLeadStatus, editLeadStatus } from './lead-statuses.js';
import { presetLeadPolicy } from './presets.js';
import { setCriteria } from './set-criteria.js';
import { setLeadSteps } from './set-lead-steps.js';
import { setRoutingRules } from './set-routing-rules.js';
import { type LabelledStage, type LeadPolicy } from './state.js';

/** The rules of how an organization works with leads. */
export const leadPolicy: Decider<LeadPolicyCommand, LeadPolicy, LeadPolicyEvent, LeadPolicyWorld> = {
  initialState: presetLeadPolicy,
  decide(command, state, world) {
    switch (command.type) {
      case 'add_lead_status':
        return addLeadStatus(command, state, world);
      case 'rename_lead_status':
      case 'describe_lead_status':
      case 'reposition_lead_status':
        return editLeadStatus(command, state, world);
      case 'delete_lead_status':
        return deleteLeadStatus(command, state, world);
      case 'complete_lead_status_deletion':
        return completeLeadStatusDeletion(command, state, world);
      case 'set_routing_rules':
        return setRoutingRules(command, state, world);
      case 'set_criteria':
        return setCriteria(command, state, world);
      case 'set_lead_steps':
        return setLeadSteps(command, state, world);
      case 'label_lead_stage':
        return label(command.stage, requireName(command.label), state);
      case 'switch_customer_status':
        return switchCustomerStatus(command.enabled, state);
    }
  },
  evolve,
};

const label = (stage: LabelledStage, text: string, { labels }: LeadPolicy): readonly LeadPolicyEvent[] =>
  text === labels[stage]
    ? []
    : [{ type: 'lead_stage_labelled', data: { stage, label: text, previous: labels[stage] } }];

const switchCustomerStatus = (enabled: boolean, { customerStatusEnabled }: LeadPolicy): readonly LeadPolicyEvent[] =>
  enabled === customerStatusEnabled ? [] : [{ type: 'customer_status_switched', data: { enabled } }];
