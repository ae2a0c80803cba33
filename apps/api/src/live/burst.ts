import { type Change, type ChangeEntry, type DealPlace, type ResetReason } from '#read-model';

/** What some writes told, together: each record once, however often it changed. */
export interface Burst {
  /** deals, and where they were before and after each of their changes */
  readonly deals: ReadonlyMap<string, readonly DealPlace[]>;
  readonly conversationIds: ReadonlySet<string>;
  /** whose conversations or names changed: their deals show it */
  readonly contactIds: ReadonlySet<string>;
  readonly accountIds: ReadonlySet<string>;
  /** of the organization's own streams */
  readonly categories: ReadonlySet<string>;
  /** the latest reason to read everything again; null: the rest is all */
  readonly reset: ResetReason | null;
}

/** Takes entries together, oldest first. */
export function burstOf(entries: readonly ChangeEntry[]): Burst {
  const changes = entries.flatMap((entry) => entry.changes);
  return {
    deals: placesOf(changes),
    conversationIds: new Set(changes.flatMap((one) => (one.kind === 'conversation' ? [one.id] : []))),
    contactIds: new Set(changes.flatMap(contactIn)),
    accountIds: new Set(changes.flatMap((one) => (one.kind === 'account' ? [one.id] : []))),
    categories: new Set(changes.flatMap((one) => (one.kind === 'catalogue' ? [one.category] : []))),
    reset: entries.findLast(({ reset }) => reset !== null)?.reset ?? null,
  };
}

function placesOf(changes: readonly Change[]): ReadonlyMap<string, readonly DealPlace[]> {
  const places = new Map<string, DealPlace[]>();
  for (const change of changes) {
    if (change.kind !== 'deal') continue;
    const known = places.get(change.id) ?? [];
    known.push(...[change.before, change.after].flatMap((place) => place ?? []));
    places.set(change.id, known);
  }
  return places;
}

const contactIn = (change: Change): readonly string[] =>
  change.kind === 'contact' ? [change.id] : change.kind === 'conversation' ? [change.contactId] : [];
