import { type Decider } from '#decider';
import { requireStanding } from '../merging.js';
import { assignLead, takeLead } from './assign-lead.js';
import { captureLead } from './capture-lead.js';
import { type LeadChange, type LeadCommand } from './commands.js';
import { convertLead, convertLeadToContact } from './convert-lead.js';
import { type LeadDecision } from './decision.js';
import { discardLead, restoreLead } from './discard-lead.js';
import { editLead } from './edit-lead.js';
import { type LeadEvent } from './events.js';
import { evolve } from './evolve.js';
import { addLeadStep, doLeadStep } from './lead-steps.js';
import { absorbLead, leadKind, mergeLead } from './merge-lead.js';
import { confirmCriterion, qualifyLead, withdrawCriterion } from './qualify-lead.js';
import { leaveDeletedStatus, setCustomerStatus, setLeadStatus } from './set-lead-status.js';
import { type Lead, type LeadState } from './state.js';
import { type LeadWorld } from './world.js';

/** The rules of a lead. Its decisions throw `lead_not_found` where it never was, `lead_merged` where another one survived it. */
export const lead: Decider<LeadCommand, LeadState, LeadEvent, LeadWorld> = {
  initialState: null,
  decide(command, state, world) {
    switch (command.type) {
      case 'capture_lead':
        return captureLead(command, state, world);
      case 'merge_lead':
        return mergeLead(command, state, world);
      case 'absorb_lead':
        return absorbLead(command, state);
      default:
        return decideOn(command, requireStanding(state, leadKind), world);
    }
  },
  evolve,
};

type Standing = Exclude<LeadChange, { type: 'merge_lead' | 'absorb_lead' }>;
type CommandOf<T extends Standing['type']> = { [K in T]: Extract<Standing, { type: K }> & { type: K } }[T];

const decisions: { readonly [T in Standing['type']]: LeadDecision<CommandOf<T>> } = {
  assign_lead: assignLead,
  take_lead: takeLead,
  qualify_lead: qualifyLead,
  confirm_criterion: confirmCriterion,
  withdraw_criterion: withdrawCriterion,
  add_lead_step: addLeadStep,
  do_lead_step: doLeadStep,
  convert_lead: convertLead,
  convert_lead_to_contact: convertLeadToContact,
  discard_lead: discardLead,
  restore_lead: restoreLead,
  set_lead_status: setLeadStatus,
  set_customer_status: setCustomerStatus,
  leave_deleted_status: leaveDeletedStatus,
  edit_lead: editLead,
};

const decideOn = <T extends Standing['type']>(command: CommandOf<T>, state: Lead, world: LeadWorld) =>
  decisions[command.type](command, state, world);
