import { type Status } from '../pipelines/state.js';
import { presetLeadStatusIds } from './presets.js';
import { type LeadPolicy } from './state.js';

const { qualified, badFit, notInterested, interested, customer } = presetLeadStatusIds;

/** What tells that a lead's status has drifted from how far the lead is. */
export interface LeadStanding {
  readonly statusId: string;
  /** of its life */
  readonly stage: string;
  /** of the deal that it became; null: it became none, or the reader does not see it */
  readonly dealStatus: Status | null;
}

/**
 * The status that fits better how far the lead is; null: the one that it has fits, or nothing better stands. Of the preset ones
 * alone: what the organization's own mean is not known.
 */
export function suggestedLeadStatus(policy: LeadPolicy, lead: LeadStanding): string | null {
  const presets: readonly string[] = Object.values(presetLeadStatusIds);
  if (!presets.includes(lead.statusId)) return null;
  const [best, ...others] = fitting(lead);
  if (best === undefined || best === lead.statusId || others.includes(lead.statusId)) return null;
  return policy.statuses.some(({ id, deletion }) => id === best && !deletion) ? best : null;
}

/** The best one first; none: any will do. */
function fitting({ stage, dealStatus }: LeadStanding): readonly string[] {
  if (dealStatus === 'won') return [customer];
  if (dealStatus === 'lost') return [notInterested, badFit];
  if (dealStatus === 'open') return [qualified, interested, customer];
  if (stage === 'discarded') return [badFit, notInterested];
  if (stage === 'sales_qualified' || stage === 'converted') return [qualified, interested, customer];
  return [];
}
