import { type Decision } from './decision.js';
import { requireContact } from './neighbours.js';

/** Give the deal another contact. */
export interface ChangeContact {
  readonly type: 'change_contact';
  readonly contactId: string;
}

/** @throws `contact_not_found` */
export const changeContact: Decision<ChangeContact> = ({ contactId }, deal, world) =>
  contactId === deal.contactId
    ? []
    : [{ type: 'contact_changed', data: { contactId: requireContact(world, contactId), previous: deal.contactId } }];
