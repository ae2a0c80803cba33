import { useMay } from '../catalogue/rights.js';
import { type Conversation } from '../inbox/conversations.js';
import { words } from '../words/words.js';
import { AddToFunnel } from './add-to-funnel.js';
import { type Contact } from './contacts.js';
import { DealList } from './deal-list.js';
import { isErased } from '../ui/called.js';
import { Section } from './section.js';

const text = words.contacts;

interface ContactDealsProps {
  readonly contact: Contact;
  readonly conversation?: Conversation | undefined;
}

/** The deals with a contact, and a way to a new one. */
export function ContactDeals({ contact, conversation }: ContactDealsProps) {
  const may = useMay();
  const of = {
    contactId: contact.id,
    accountId: contact.accountId,
    ...(conversation && { conversationId: conversation.id }),
  };
  const mayAdd = may('editDeals') && !isErased(contact);
  return (
    <Section
      title={text.deals}
      head={mayAdd && <AddToFunnel key={conversation?.id} of={of} channelName={conversation?.channel?.name ?? ''} />}
    >
      <DealList party={{ contactId: contact.id }} />
    </Section>
  );
}
