import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ContactReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { contactDetails } from './contact-view.js';
import { type ContactsDto } from './contact.dto.js';
import { type ListContactsDto } from './list-contacts.dto.js';
import { revised } from '../request/revised.js';

/** A page of contacts, by name. */
export class ListContacts extends ReadRequest<ContactsDto, ListContactsDto> {}

@QueryHandler(ListContacts)
export class ListContactsHandler implements IQueryHandler<ListContacts> {
  constructor(private readonly contacts: ContactReader) {}

  async execute({ principal, parameters }: ListContacts): Promise<Answer<ContactsDto>> {
    const { q, accountId } = parameters;
    const page = { after: afterOf(parameters), ...pageOf(parameters), q, accountId };
    const { items, nextCursor, ...freshness } = await this.contacts.list(principal.organizationId, page);
    return readAnswer({ items: items.map(revised(contactDetails)), nextCursor }, freshness);
  }
}
