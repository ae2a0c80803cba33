import { emailAddress, phoneNumber } from '#addresses';
import { type ContactEvent } from '#domain';
import { type Operation, rank } from '#read-model';
import { type ContactReach, contactsAtKey } from './conversations.keys.js';

const nowhere: ContactReach = { emails: [], phones: [] };

/** Where a contact can be reached after an event. `locale`: the organization's, whose region numbers without a country are of. */
export function reachAfter(event: ContactEvent, before: ContactReach | null, locale: string): ContactReach {
  const { emails, phones } = event.data;
  return {
    emails: emails?.map(emailAddress) ?? (before ?? nowhere).emails,
    phones: phones?.flatMap((phone) => phoneNumber(phone, locale) ?? []) ?? (before ?? nowhere).phones,
  };
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
