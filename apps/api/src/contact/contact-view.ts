import { type ContactState } from '#domain';
import { HttpProblem } from '#http';
import { type ContactDto } from './contact.dto.js';

/** A contact as callers see it. @throws `contact_not_found` */
export function contactView(state: ContactState): ContactDto {
  if (!state) throw new HttpProblem('contact_not_found');
  const { id, name, emails, phones, accountId, externalId } = state;
  return { id, name, emails: [...emails], phones: [...phones], accountId, externalId };
}
