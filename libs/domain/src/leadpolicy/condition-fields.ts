import { customConditionFields } from '../conditions/check-conditions.js';
import { type ConditionFields } from '../conditions/condition.js';
import { leadFieldKinds } from '../lead/fields.js';
import { type LeadPolicyWorld } from './decision.js';

/** What conditions about leads can name: what every lead has, and what the organization defined. */
export const leadConditionFields = ({ customFields }: Pick<LeadPolicyWorld, 'customFields'>): ConditionFields => ({
  ...leadFieldKinds,
  ...customConditionFields(customFields),
});
