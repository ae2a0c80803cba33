import { lookUp } from '../look-up.js';
import { customFieldOf } from '../pipelines/set-stage-gates.js';
import { type GateField, type Stage } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type Opportunity } from './state.js';
import { type OpportunityWorld } from './world.js';

/** What gates look at: a deal as it is, or as it would be in the stage. */
export type Entering = Pick<Opportunity, Exclude<GateField, `customFields.${string}`> | 'customFields'>;

/**
 * Whether a deal may enter a stage. A field that the organization no longer defines is not demanded.
 *
 * @param reason what the command gives as its reason
 * @throws `stage_gate` listing all that is missing
 */
export function requireGates(
  { id: stageId, name, gates }: Stage,
  deal: Entering,
  { customFields }: OpportunityWorld,
  reason: string | undefined,
): void {
  const { requiredFields, leastValue, reasonRequired } = gates;
  const missing: string[] = requiredFields.filter((field) => {
    const fieldId = customFieldOf(field);
    if (fieldId === null) return !isFilled(deal, field);
    return lookUp(customFields, fieldId) && lookUp(deal.customFields, fieldId) === undefined;
  });
  const tooLittle = leastValue !== null && deal.value.amount < leastValue;
  if (tooLittle && !missing.includes('value')) missing.push('value');
  if (reasonRequired && !reason?.trim()) missing.push('reason');
  if (missing.length > 0) reject('stage_gate', { stageId, stage: name, missing, ...(tooLittle && { leastValue }) });
}

function isFilled(deal: Entering, field: GateField): boolean {
  switch (field) {
    case 'value':
      return deal.value.amount > 0;
    case 'description':
      return deal.description.trim() !== '';
    case 'tags':
      return deal.tags.length > 0;
    default:
      return Object.entries(deal).some(([name, value]) => name === field && value !== null);
  }
}
