import { allSchemas } from './all-schemas.js';

/** What is nobody's outside: how secrets are checked, and how telling itself is getting on. */
const kept: ReadonlySet<string> = new Set(['token_issued', 'token_revoked']);

/** Categories that are told to nobody. */
const ownCategories: ReadonlySet<string> = new Set(['delivery']);

const told = Object.entries(allSchemas).filter(
  ([type, { category }]) => !kept.has(type) && !ownCategories.has(category),
);

/** Every type of events that leaves the system, in the order of their names. */
export const publicEventTypes: readonly string[] = told.map(([type]) => type).toSorted();

/** The categories of those types. */
export const publicCategories: readonly string[] = [...new Set(told.map(([, { category }]) => category))];
