import { defaultLeadStatus, requireOpenLeadStatus } from '../leadpolicy/lead-statuses.js';
import { type LeadPolicy, stepStages } from '../leadpolicy/state.js';
import { reject } from '../rejections.js';
import { type CaptureLead } from './commands.js';
import { type LeadEvent } from './events.js';
import { nothingKnown, withKnown } from './known.js';
import { type LeadStep } from './life.js';
import { type LeadState } from './state.js';
import { type LeadWorld } from './world.js';

/** With the steps that leads get. @throws `already_exists`, as `withKnown`, `lead_status_not_found`, `lead_status_closed` */
export function captureLead(command: CaptureLead, state: LeadState, world: LeadWorld): readonly LeadEvent[] {
  const { leadId, externalId = null, origin, statusId, on = null } = command;
  if (state) reject('already_exists', { leadId });
  const { leadPolicy } = world;
  const data = {
    ...{ leadId, externalId, origin },
    ...withKnown(nothingKnown, command, world),
    statusId: statusId === undefined ? defaultLeadStatus(leadPolicy) : requireOpenLeadStatus(leadPolicy, statusId).id,
    steps: stepsOf(leadPolicy, on),
  };
  return [{ type: 'lead_captured', data }];
}

const stepsOf = ({ steps }: LeadPolicy, capturedOn: string | null): readonly LeadStep[] =>
  stepStages.flatMap((stage) =>
    steps[stage].map(({ id, name, required, assigneeId, dueInDays }) => ({
      ...{ id, name, stage, required, assigneeId, done: false },
      dueOn: capturedOn === null || dueInDays === null ? null : daysAfter(capturedOn, dueInDays),
    })),
  );

/** A calendar day, so many days after another one. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
