import { words } from '../words/words.js';
import { type Contact, findContacts } from './contacts.js';
import { PartyMenu } from './party-menu.js';
import { type Party } from './party-picker.js';
import { useMergeContact } from './use-contact-commands.js';

interface ContactMenuProps {
  readonly contact: Contact;
  readonly onMerged?: (survivorId: string) => void;
}

/** What else can be done with a contact. */
export const ContactMenu = ({ contact, onMerged = () => undefined }: ContactMenuProps) => (
  <PartyMenu
    kind="contacts"
    party={contact}
    texts={words.contacts}
    find={findParties}
    merge={useMergeContact()}
    onMerged={onMerged}
  />
);

/** Contacts with what tells them apart. */
const findParties = async (q: string, signal: AbortSignal): Promise<readonly Party[]> =>
  (await findContacts(q, signal)).map(({ id, name, emails, phones, account }) => ({
    ...{ id, name },
    about: emails[0] ?? phones[0] ?? account?.name ?? '',
  }));
