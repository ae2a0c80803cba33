import { reject } from '../rejections.js';
import { type LeadEvent } from './events.js';
import { isLive, type LiveStage } from './life.js';
import { type Lead } from './state.js';
import { type LeadWorld } from './world.js';

/** What a command makes happen to a lead that stands; `[]` where it changes nothing. */
export type LeadDecision<Command> = (command: Command, lead: Lead, world: LeadWorld) => readonly LeadEvent[];

/** A lead that somebody works on. */
export type LiveLead = Lead & { readonly stage: LiveStage };

/** The lead, as one that is worked on. @throws `lead_closed` naming how it ended */
export function requireLive(lead: Lead): LiveLead {
  const { id: leadId, stage, opportunityId } = lead;
  if (isLive(stage)) return { ...lead, stage };
  return reject('lead_closed', { leadId, stage, ...(opportunityId !== null && { opportunityId }) });
}
