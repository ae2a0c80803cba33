import { changedFields, previousFields } from '../changed-fields.js';
import { type EditLead } from './commands.js';
import { type LeadDecision, requireLive } from './decision.js';
import { type LeadFields } from './events.js';
import { fieldsOfLead, withKnown } from './known.js';

/** Nothing where all of it is known. @throws `lead_closed`, as `withKnown` */
export const editLead: LeadDecision<EditLead> = (command, lead, world) => {
  requireLive(lead);
  const known = fieldsOfLead(lead);
  const changes = changedFields<LeadFields>(known, withKnown(known, command, world));
  if (Object.keys(changes).length === 0) return [];
  return [{ type: 'lead_edited', data: { leadId: lead.id, changes, previous: previousFields(known, changes) } }];
};
