import { words } from '../words/words.js';

interface Named {
  readonly name: string;
}

/** What the API has in place of what was known of somebody who was erased. */
const erased = '[erased]';

/** Whether the person was erased. */
export const isErased = ({ name }: Named): boolean => name === erased;

/** What a person is called on the page. */
export const calledOf = (person: Named | null): string => {
  if (!person) return words.inbox.unknownContact;
  return isErased(person) ? words.contacts.erased : person.name;
};

/** What somebody wrote, while it is there. */
export const writtenOf = (text: string): string => (text === erased ? words.contacts.erasedMessage : text);

/** What a deal is called: its name, else its contact's; null where it has neither. */
export const dealName = (deal: { readonly name: string | null; readonly contact: Named | null }): string | null =>
  deal.name ?? (deal.contact && calledOf(deal.contact));
