import { type LeadEvent, type LeadPolicyEvent } from '#domain';
import { type ProcessManager } from '../process-manager.js';
import { moveAll } from './move-away.js';

type DeletionStarted = Extract<LeadPolicyEvent, { type: 'lead_status_deletion_started' }>;

const inUse = 'lead_status_in_use';

/** Gives the leads that have a status which is being deleted the one that replaces it, then deletes it. */
export const leadStatusDeletion: ProcessManager<DeletionStarted> = {
  name: 'lead-status-deletion',
  reactsTo: ['lead_status_deletion_started'],
  async react({ event: { data }, position }, effects) {
    const { statusId } = data;
    const complete = { type: 'complete_lead_status_deletion', statusId } as const;
    const way = {
      find: (after: bigint) => effects.leadsOfStatus(statusId, after),
      tell: (id: string) => effects.give('lead', id, { type: 'leave_deleted_status' }),
      complete: () => effects.give('leadPolicy', '', complete, { target: statusId, foreseen: [inUse] }),
      inUse,
    };
    await moveAll(effects, way, position);
  },
};

const statusEvents = ['lead_captured', 'lead_status_changed'] as const;

type StatusEvent = Extract<LeadEvent, { type: (typeof statusEvents)[number] }>;

/** Gives a lead another status where it got one which is being deleted, or was: it was decided before that was known. */
export const lateForLeadStatus: ProcessManager<StatusEvent> = {
  name: 'late-for-lead-status',
  reactsTo: statusEvents,
  async react({ event: { data }, streamId }, effects) {
    const { leadPolicy } = await effects.knownCatalogue();
    const stands = leadPolicy.statuses.some(({ id, deletion }) => id === data.statusId && !deletion);
    if (!stands) await effects.give('lead', streamId, { type: 'leave_deleted_status' });
  },
};
