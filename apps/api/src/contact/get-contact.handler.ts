import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { ContactReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { contactDetails } from './contact-view.js';
import { type ContactDetailsDto } from './contact.dto.js';

/** One contact. */
export class GetContact extends ReadRequest<ContactDetailsDto, ReadDto & { readonly contactId: string }> {}

@QueryHandler(GetContact)
export class GetContactHandler implements IQueryHandler<GetContact> {
  constructor(private readonly contacts: ContactReader) {}

  async execute({ principal, parameters }: GetContact): Promise<Answer<ContactDetailsDto>> {
    const { contactId } = parameters;
    const { contact, ...freshness } = await this.contacts.find(principal.organizationId, contactId, {
      after: afterOf(parameters),
    });
    if (!contact) throw new HttpProblem('contact_not_found', { contactId });
    return readAnswer(contactDetails(contact), freshness, contact.revision);
  }
}
