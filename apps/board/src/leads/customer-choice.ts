import { type OneLead } from './lead-queries.js';

/** Made anew from what is known of the lead. */
export const anew = 'new';
/** No account. */
export const none = 'none';
/** Whatever the contact has. */
export const ofContact = 'contact';

/** The contact and account that a lead becomes: an id, or one of the above. */
export interface CustomerChoice {
  readonly contact: string;
  readonly account: string;
}

/** What is proposed: those that the lead is linked to, else new ones. */
export const presentCustomer = (lead: Pick<OneLead, 'contactId' | 'accountId' | 'company'>): CustomerChoice => ({
  contact: lead.contactId ?? anew,
  account: lead.accountId ?? (lead.contactId !== null ? ofContact : lead.company === null ? none : anew),
});

/** The choice as the API takes it: what is absent there is made or taken over. */
export function customerBody({ contact, account }: CustomerChoice): {
  readonly contactId?: string;
  readonly accountId?: string | null;
} {
  return {
    ...(contact !== anew && { contactId: contact }),
    ...(account === none && { accountId: null }),
    ...(account !== none && account !== anew && account !== ofContact && { accountId: account }),
  };
}
