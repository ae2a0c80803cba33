import { words } from '../words/words.js';
import { anew, type CustomerChoice, none, ofContact } from './customer-choice.js';
import { type OneLead, leadName } from './lead-queries.js';
import { searchAccounts, searchContacts } from './record-searches.js';
import { type Choice, RecordSelect } from './record-select.js';

const { convert } = words.leads;

interface CustomerFieldsProps {
  readonly lead: OneLead;
  readonly customer: CustomerChoice;
  readonly onChange: (customer: CustomerChoice) => void;
}

/** Which contact and account a lead becomes: new ones, or some that exist. */
export function CustomerFields({ lead, customer, onChange }: CustomerFieldsProps) {
  return (
    <>
      <RecordSelect
        label={convert.contact}
        placeholder={convert.find}
        kind="contacts"
        search={searchContacts}
        first={[
          ...(lead.contact ? [{ value: lead.contact.id, label: lead.contact.name }] : []),
          { value: anew, label: convert.newContact(leadName(lead)) },
        ]}
        value={customer.contact}
        onChange={(choice) => onChange(withContact(lead, customer, choice?.value ?? anew))}
      />
      <RecordSelect
        label={convert.account}
        placeholder={convert.find}
        kind="accounts"
        search={searchAccounts}
        first={accountsOf(lead, customer)}
        value={customer.account}
        onChange={(choice) => onChange({ ...customer, account: choice?.value ?? none })}
      />
    </>
  );
}

/** An account that goes with the contact is chosen anew when the contact changes. */
function withContact(lead: OneLead, { account }: CustomerChoice, contact: string): CustomerChoice {
  const goesWithIt = account === anew || account === ofContact;
  const proposed = contact === anew ? (lead.company === null ? none : anew) : ofContact;
  return { contact, account: goesWithIt ? proposed : account };
}

const accountsOf = (lead: OneLead, { contact }: CustomerChoice): readonly Choice[] => [
  ...(lead.account ? [{ value: lead.account.id, label: lead.account.name }] : []),
  ...(contact === anew ? [] : [{ value: ofContact, label: convert.ofContact }]),
  ...(lead.company !== null && contact === anew ? [{ value: anew, label: convert.newAccount(lead.company) }] : []),
  { value: none, label: convert.noAccount },
];
