import { type Decider } from '#decider';
import { changedFields } from '../changed-fields.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { type ContactEvent, type ContactFields } from './events.js';
import { type Contact, type ContactState } from './state.js';

/** Write a person down. */
export interface CreateContact {
  readonly type: 'create_contact';
  readonly contactId: string;
  readonly externalId?: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly accountId?: string;
}

/** Change what is known of a person; a field that is absent stays. */
export interface EditContact {
  readonly type: 'edit_contact';
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly accountId?: string | null;
}

/** Everything that can be asked of a contact. */
export type ContactCommand = CreateContact | EditContact;

/** What a decision about a contact reads besides it. */
export interface ContactWorld {
  /** those of the accounts that the command names which exist in this organization */
  readonly accountIds: ReadonlySet<string>;
}

/** The rules of a contact. */
export const contact: Decider<ContactCommand, ContactState, ContactEvent, ContactWorld> = {
  initialState: null,
  decide: (command, state, world) =>
    command.type === 'create_contact' ? create(command, state, world) : edit(command, state, world),
  evolve,
};

function create(command: CreateContact, state: ContactState, world: ContactWorld): ContactEvent[] {
  const { contactId, externalId = null, name, emails, phones, accountId = null } = command;
  if (state) reject('already_exists', { contactId });
  requireName(name);
  if (accountId !== null) requireAccount(world, accountId);
  return [{ type: 'contact_created', data: { contactId, externalId, name, emails, phones, accountId } }];
}

function edit(command: EditContact, state: ContactState, world: ContactWorld): ContactEvent[] {
  if (!state) reject('contact_not_found');
  const { name, emails, phones, accountId } = command;
  const data = changedFields<ContactFields>(state, { name, emails, phones, accountId });
  if (data.name !== undefined) requireName(data.name);
  if (typeof data.accountId === 'string') requireAccount(world, data.accountId);
  return Object.keys(data).length === 0 ? [] : [{ type: 'contact_edited', data }];
}

function requireAccount({ accountIds }: ContactWorld, accountId: string): void {
  if (!accountIds.has(accountId)) reject('account_not_found', { accountId });
}

function evolve(state: ContactState, event: ContactEvent): ContactState {
  switch (event.type) {
    case 'contact_created': {
      const { contactId, ...fields } = event.data;
      return { ...fields, id: contactId } satisfies Contact;
    }
    case 'contact_edited':
      return state && { ...state, ...event.data };
    default:
      event satisfies never;
      return state;
  }
}
