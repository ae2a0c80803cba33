import { words } from '../words/words.js';

/** What the API has in place of the name of somebody who was erased. */
const erasedName = '[erased]';

/** Whether the person was erased. */
export const isErased = ({ name }: { readonly name: string }): boolean => name === erasedName;

/** What a person is called on the page. */
export const calledOf = (person: { readonly name: string } | null): string => {
  if (!person) return words.inbox.unknownContact;
  return isErased(person) ? words.contacts.erased : person.name;
};
