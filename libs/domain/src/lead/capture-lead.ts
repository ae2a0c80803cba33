import { reject } from '../rejections.js';
import { type CaptureLead } from './commands.js';
import { type LeadEvent } from './events.js';
import { nothingKnown, withKnown } from './known.js';
import { requireStatus } from './set-lead-status.js';
import { type LeadState } from './state.js';
import { type LeadWorld } from './world.js';

/** @throws `already_exists`, as `withKnown`, `lead_status_not_found` */
export function captureLead(command: CaptureLead, state: LeadState, world: LeadWorld): readonly LeadEvent[] {
  const { type: _, leadId, externalId = null, origin, statusId, ...given } = command;
  if (state) reject('already_exists', { leadId });
  const { defaultStatusId, steps } = world.rules;
  const data = {
    ...{ leadId, externalId, origin },
    ...withKnown(nothingKnown, given, world),
    statusId: statusId === undefined ? defaultStatusId : requireStatus(world, statusId),
    steps: steps.map(({ id, name, stage, required }) => ({
      ...{ id, name, stage, required, assigneeId: null, dueOn: null, done: false },
    })),
  };
  return [{ type: 'lead_captured', data }];
}
