import { accounts, firstNames, lastNames } from './company.js';
import { contactsPerAccount } from './deal-plan.js';

/** A person of the demo. */
export interface DemoContact {
  /** index of their account */
  readonly account: number;
  readonly name: string;
  readonly email: string;
  /** of the numbers that Germany keeps for films and fiction */
  readonly phone: string;
}

/** The contact of a number: the same one every time. */
export function contactOf(number: number): DemoContact {
  const account = Math.floor(number / contactsPerAccount);
  const first = firstNames[number % firstNames.length] ?? '';
  const last = lastNames[(number * 7 + 3) % lastNames.length] ?? '';
  const email = `${first}.${last}@${domainOf(account)}`;
  return {
    account,
    name: `${first} ${last}`,
    email: plain(email, /[^a-z.@]/g),
    phone: `+49 30 23125${100 + number}`,
  };
}

/** The domain of an account's site and mail. */
export const domainOf = (account: number): string => `${plain(accounts[account]?.[0] ?? '', /[^a-z]/g)}.example`;

const plain = (text: string, others: RegExp): string => text.toLowerCase().normalize('NFD').replace(others, '');
