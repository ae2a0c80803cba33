import { customConditionFields } from '../conditions/check-conditions.js';
import { type ConditionFields } from '../conditions/condition.js';
import { type LeadPolicyWorld } from './decision.js';

const leadFieldKinds = {
  name: 'text',
  company: 'text',
  emailDomain: 'texts',
  origin: 'text',
  source: 'text',
  campaign: 'text',
  country: 'text',
  value: 'number',
  currency: 'text',
  employees: 'number',
  sector: 'text',
  status: 'text',
} as const satisfies ConditionFields;

/** What conditions about leads can name: what every lead has, and what the organization defined. */
export const leadConditionFields = ({ customFields }: Pick<LeadPolicyWorld, 'customFields'>): ConditionFields => ({
  ...leadFieldKinds,
  ...customConditionFields(customFields),
});
