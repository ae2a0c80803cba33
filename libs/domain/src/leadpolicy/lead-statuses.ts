import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { requirePosition } from '../pipelines/invariants.js';
import { reject } from '../rejections.js';
import { type AddLeadStatus, type EditLeadStatus } from './commands.js';
import { type LeadPolicyDecision } from './decision.js';
import { presetLeadStatusIds } from './presets.js';
import { type LeadPolicy, type LeadStatus } from './state.js';

/** The status. @throws `lead_status_not_found` */
export const requireLeadStatus = ({ statuses }: LeadPolicy, statusId: string): LeadStatus =>
  statuses.find(({ id }) => id === statusId) ?? reject('lead_status_not_found', { statusId });

/** The status, which leads can get. @throws as `requireLeadStatus`, `lead_status_closed` while it is being deleted */
export function requireOpenLeadStatus(policy: LeadPolicy, statusId: string): LeadStatus {
  const status = requireLeadStatus(policy, statusId);
  const { name, deletion } = status;
  return deletion ? reject('lead_status_closed', { statusId, status: name, ...deletion }) : status;
}

/** The status that a lead has in place of one that is being deleted, or was; itself where it stands. */
export function presentLeadStatus(policy: LeadPolicy, statusId: string): string {
  const status = policy.statuses.find(({ id }) => id === statusId);
  const next = status ? status.deletion?.replacedBy : lookUp(policy.deletedStatuses, statusId);
  return next === undefined ? statusId : presentLeadStatus(policy, next);
}

/** The status that a lead has from capture on: Potential, or what took its place. */
export const defaultLeadStatus = (policy: LeadPolicy): string =>
  presentLeadStatus(policy, presetLeadStatusIds.potential);

/** The status that a won deal gives its lead; null: none, it is switched off, or Customer was deleted. */
export function customerLeadStatus({ statuses, customerStatusEnabled }: LeadPolicy): string | null {
  const stands = statuses.some(({ id, deletion }) => id === presetLeadStatusIds.customer && !deletion);
  return customerStatusEnabled && stands ? presetLeadStatusIds.customer : null;
}

/** @throws `already_exists`, `name_required`, `name_taken`, `position_out_of_range` */
export const addLeadStatus: LeadPolicyDecision<AddLeadStatus> = (command, state) => {
  const { statusId, name, description = '', position = state.statuses.length } = command;
  const held = state.statuses.some(({ id }) => id === statusId) || lookUp(state.deletedStatuses, statusId);
  if (held) reject('already_exists', { statusId });
  requireFreeStatusName(state, statusId, name);
  requirePosition(position, state.statuses.length + 1);
  return [{ type: 'lead_status_added', data: { statusId, name, description, position } }];
};

/** @throws `lead_status_not_found`, `lead_status_closed`, `name_required`, `name_taken`, `position_out_of_range` */
export const editLeadStatus: LeadPolicyDecision<EditLeadStatus> = (command, state) => {
  const { statusId } = command;
  const status = requireOpenLeadStatus(state, statusId);
  switch (command.type) {
    case 'rename_lead_status': {
      const { name } = command;
      requireFreeStatusName(state, statusId, name);
      if (name === status.name) return [];
      return [{ type: 'lead_status_renamed', data: { statusId, name, previous: status.name } }];
    }
    case 'describe_lead_status': {
      const { description } = command;
      if (description === status.description) return [];
      return [{ type: 'lead_status_described', data: { statusId, description, previous: status.description } }];
    }
    case 'reposition_lead_status': {
      const position = requirePosition(command.position, state.statuses.length);
      const previous = state.statuses.indexOf(status);
      if (position === previous) return [];
      return [{ type: 'lead_status_repositioned', data: { statusId, position, previous } }];
    }
  }
};

function requireFreeStatusName({ statuses }: LeadPolicy, statusId: string, name: string): void {
  const others = statuses.filter(({ id, deletion }) => id !== statusId && !deletion);
  const holder = others.find((other) => sameName(other.name, name));
  if (holder) reject('name_taken', { name, statusId: holder.id });
  requireName(name);
}
