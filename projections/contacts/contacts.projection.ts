import { type Contact, type ContactEvent, contactStreams } from '#domain';
import { announce, type Operation, type Projection, rank } from '#read-model';
import { partyChanges, standing } from '../parties/party-index.js';
import { emailWords, phoneWords, wordsOf } from '../words.js';
import { accountKey, contactsModel, type ContactRecord } from './contacts.keys.js';

const { category, decider } = contactStreams;

/** Folds each contact and keeps it in the order of names, with its account and in the search. */
export const contacts: Projection<ContactRecord, ContactEvent> = {
  ...contactsModel,
  categories: [category],
  project({ event, metadata, revision }, kept) {
    const before = kept?.contact ?? decider.initialState;
    const after = decider.evolve(before, event, metadata);
    const operations = [
      ...partyChanges(before, after, wordsOfContact),
      ...accountChanges(before, after),
      ...(after ? [announce({ kind: 'contact', id: after.id })] : []),
    ];
    return { operations, kept: after && { contact: after, revision: Number(revision) } };
  },
};

/** By what a contact is found: the words of its name, its emails and its phones. */
const wordsOfContact = ({ name, emails, phones }: Contact): readonly string[] => [
  ...wordsOf(name),
  ...emails.flatMap(emailWords),
  ...phones.flatMap(phoneWords),
];

function accountChanges(before: Contact | null, after: Contact | null): readonly Operation[] {
  const [from, to] = [standing(before), standing(after)];
  if (from?.accountId === to?.accountId) return [];
  return [
    ...(from?.accountId ? [rank(accountKey(from.accountId), from.id, null)] : []),
    ...(to?.accountId ? [rank(accountKey(to.accountId), to.id, 0)] : []),
  ];
}
