import { countryOf, normalEmail, normalPhone } from '#addresses';
import { Rejected } from '#decider';
import {
  type ContactCommand,
  type ContactEvent,
  type ContactState,
  contactStreams,
  type ContactWorld,
  type Organization,
} from '#domain';
import { isEmail } from 'class-validator';
import { type Entry, WrongValue } from '#import-rows';
import { ContactWorlds } from '#world';
import { type AccountMaker, type Directory } from '../directory.js';
import { type ImportParts } from '../import-parts.js';
import { type RowKind } from '../row-kind.js';
import { customFieldKinds, given, required } from './given.js';

/** How rows become contacts. */
export function contactRows(
  parts: ImportParts,
  directory: Directory,
  makeAccount: AccountMaker,
): RowKind<ContactCommand, ContactState, ContactEvent, ContactWorld> {
  const worlds = new ContactWorlds(parts.neighbours);
  return {
    streams: contactStreams,
    async commandsOf(entry, contactId) {
      const { organization } = await directory.desk.catalogue();
      const account = entry.text('account');
      const command = {
        type: 'create_contact' as const,
        contactId,
        ...given('externalId', entry.externalId),
        name: required(entry, 'name'),
        ...addressesOf(entry, organization),
        ...(account === '' ? {} : { accountId: await directory.account(account, makeAccount) }),
        customFields: entry.own(customFieldKinds(organization, 'contact')),
      };
      return [{ command }];
    },
    async world(commands, id) {
      const { organization } = await directory.desk.catalogue();
      const [command] = commands;
      const world = command && (await worlds.of(organization, id, command));
      const made = [...directory.desk.accounts].map((one) => [one, one] as const);
      const { accounts = new Map(), contacts = new Map(), customFields = {} } = world ?? {};
      return { accounts: new Map([...accounts, ...made]), contacts, customFields };
    },
  };
}

/** Emails and phones in their normal form: what the API takes, and no more. @throws WrongValue Rejected `phone_unreadable` */
export function addressesOf(entry: Entry, { locale }: Organization) {
  const country = countryOf(locale);
  const phoneOf = (phone: string): string => {
    const normal = normalPhone(phone, country);
    if (normal === null) throw new Rejected('phone_unreadable', { phone, ...(country !== null && { country }) });
    return normal;
  };
  const emailOf = (email: string): string => {
    if (!isEmail(email)) throw new WrongValue(`emails: "${email}" is not an email`);
    return normalEmail(email);
  };
  const emails = entry.texts('emails').map(emailOf);
  return { emails: [...new Set(emails)], phones: [...new Set(entry.texts('phones').map(phoneOf))] };
}
