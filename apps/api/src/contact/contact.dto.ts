/** A person whom the organization deals with. */
export class ContactDto {
  id: string;
  /** @example "Grace Lind" */
  name: string;
  emails: string[];
  phones: string[];
  accountId: string | null;
  externalId: string | null;
}

/** A page of contacts. */
export class ContactsDto {
  items: ContactDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
