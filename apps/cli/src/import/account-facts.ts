import { type Reading } from './deal.js';
import { minorUnitsOf, textOf, wholeNumberOf } from './values.js';

/** What the lookup says about an account. Absent: not known. */
export interface AccountFacts {
  readonly sector?: string;
  readonly location?: string;
  readonly employees?: number;
  readonly revenue?: { readonly amount: number; readonly currency: string };
}

/** The facts of an account and its parent's name (empty: none). @throws WrongValue */
export function factsOf(name: string, { map, facts }: Reading): { facts: AccountFacts; parent: string } {
  const { account } = map;
  const row = facts.get(account?.facts ?? '')?.get(name) ?? {};
  const [sector, location] = [textOf(account?.sector, row), textOf(account?.location, row)];
  const [employees, revenue] = [textOf(account?.employees, row), textOf(account?.revenue, row)];
  const { currency } = map.pipeline;
  const known = {
    ...(sector === '' ? {} : { sector }),
    ...(location === '' ? {} : { location }),
    ...(employees === '' ? {} : { employees: wholeNumberOf(employees) }),
    ...(revenue === ''
      ? {}
      : { revenue: { amount: minorUnitsOf(revenue, currency, account?.revenue?.scale), currency } }),
  };
  return { facts: known, parent: textOf(account?.parent, row) };
}
