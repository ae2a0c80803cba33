import { type LeadEvent, leadSchemas } from '../lead/events.js';
import { lead } from '../lead/lead.js';
import { type LeadState } from '../lead/state.js';
import { type LeadPolicyEvent, leadPolicySchemas, policyPartOf } from '../leadpolicy/events.js';
import { leadPolicy } from '../leadpolicy/lead-policy.js';
import { type ImportEvent, importSchemas } from '../import/events.js';
import { bulkImport } from '../import/import.js';
import { type ImportState } from '../import/state.js';
import { routingSchemas } from '../routing/events.js';
import { routing } from '../routing/routing.js';

/** One stream per organization with a record per lead status, and one per other part of the policy. */
export const leadPolicyStreams = {
  category: 'leadpolicy',
  decider: leadPolicy,
  schemas: leadPolicySchemas,
  recordOf: (event: LeadPolicyEvent): string => policyPartOf(event),
  subjectOf: () => null,
};

/** One stream per organization: whose turn it is by its routing rules. */
export const routingStreams = {
  category: 'routing',
  decider: routing,
  schemas: routingSchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per lead. */
export const leadStreams = {
  category: 'lead',
  decider: lead,
  schemas: leadSchemas,
  recordOf: () => '',
  subjectOf(state: LeadState, { data }: LeadEvent): string | null {
    const id = 'leadId' in data ? data.leadId : state?.id;
    return id === undefined ? null : `lead:${id}`;
  },
};

/** One stream per import. */
export const importStreams = {
  category: 'import',
  decider: bulkImport,
  schemas: importSchemas,
  recordOf: () => '',
  subjectOf: (_: ImportState, { data }: ImportEvent): string | null => `import:${data.importId}`,
};
