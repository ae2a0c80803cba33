import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ContactReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type PageDto, pageOf } from '../request/read.dto.js';
import { contactView } from './contact-view.js';
import { type ContactsDto } from './contact.dto.js';

/** A page of contacts, by name. */
export class ListContacts extends ReadRequest<ContactsDto, PageDto> {}

@QueryHandler(ListContacts)
export class ListContactsHandler implements IQueryHandler<ListContacts> {
  constructor(private readonly contacts: ContactReader) {}

  async execute({ principal, parameters }: ListContacts): Promise<Answer<ContactsDto>> {
    const page = { after: afterOf(parameters), ...pageOf(parameters) };
    const { items, nextCursor, ...freshness } = await this.contacts.list(principal.organizationId, page);
    return readAnswer({ items: items.map(contactView), nextCursor }, freshness);
  }
}
