import { countryOf, emailAddress, normalPhone } from '#addresses';
import { type ContactEvent } from '#domain';
import { type Operation, rank } from '#read-model';
import { type ContactReach, contactsAtKey } from './conversations.keys.js';

const nowhere: ContactReach = { name: '', emails: [], phones: [], mergedInto: null };

/** Where a contact can be reached after an event. `locale`: the organization's, of whose country numbers without a country are. */
export function reachAfter(
  contactId: string,
  event: ContactEvent,
  before: ContactReach | null,
  locale: string,
): ContactReach {
  const known = before ?? nowhere;
  const emails = event.data.emails?.map(emailAddress);
  const phones = event.data.phones?.flatMap((phone) => normalPhone(phone, countryOf(locale)) ?? []);
  if (event.type !== 'contact_merged') {
    return {
      ...known,
      name: event.data.name ?? known.name,
      emails: emails ?? known.emails,
      phones: phones ?? known.phones,
    };
  }
  const { intoId } = event.data;
  if (intoId !== contactId) return { ...nowhere, name: known.name, mergedInto: intoId };
  return { ...known, emails: union(known.emails, emails), phones: union(known.phones, phones), mergedInto: null };
}

/** Files a contact under where it can be reached now. */
export function reachChanges(
  contactId: string,
  before: ContactReach | null,
  after: ContactReach,
): readonly Operation[] {
  const [from, to] = [addressesOf(before ?? nowhere), addressesOf(after)];
  return [
    ...[...from].filter((address) => !to.has(address)).map((address) => rank(contactsAtKey(address), contactId, null)),
    ...[...to].filter((address) => !from.has(address)).map((address) => rank(contactsAtKey(address), contactId, 0)),
  ];
}

const addressesOf = ({ emails, phones }: ContactReach): ReadonlySet<string> => new Set([...emails, ...phones]);

const union = (a: readonly string[], b: readonly string[] = []): readonly string[] => [...new Set([...a, ...b])];
