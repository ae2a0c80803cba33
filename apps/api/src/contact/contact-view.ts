import { type ContactState } from '#domain';
import { HttpProblem } from '#http';
import { type ContactView } from '#projections';
import { type ContactDetailsDto, type ContactDto } from './contact.dto.js';

/** A contact as callers see it. @throws `contact_not_found` */
export function contactView(state: ContactState): ContactDto {
  if (!state) throw new HttpProblem('contact_not_found');
  const { id, name, accountId, externalId, customFields } = state;
  const [emails, phones, mergedContactIds] = [[...state.emails], [...state.phones], [...state.mergedIds]];
  return { id, name, emails, phones, accountId, externalId, customFields, mergedContactIds };
}

/** A contact of the read model as callers see it. */
export const contactDetails = (contact: ContactView): ContactDetailsDto => ({
  ...contactView(contact),
  account: contact.account,
});
