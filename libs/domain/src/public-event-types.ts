import { allSchemas } from './all-schemas.js';

/** What is nobody's outside: how secrets are checked, and how telling itself is getting on. */
const kept: ReadonlySet<string> = new Set(['token_issued', 'token_revoked']);

/** Categories that are told to nobody. */
const ownCategories: ReadonlySet<string> = new Set(['delivery']);

const told = Object.entries(allSchemas).filter(
  ([type, { category }]) => !kept.has(type) && !ownCategories.has(category),
);

/** What an automation did: of it those are told that it calls, whatever they subscribe to, and nobody else. */
export const automationRan = 'automation_ran';

/** Every type of events that can be subscribed to, in the order of their names. */
export const publicEventTypes: readonly string[] = told
  .map(([type]) => type)
  .filter((type) => type !== automationRan)
  .toSorted();

/** The categories of all that leaves the system. */
export const publicCategories: readonly string[] = [...new Set(told.map(([, { category }]) => category))];
