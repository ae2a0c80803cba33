import { type Change, type ChangeEntry, type DealPlace, positionOf, type ResetReason } from '#read-model';

/** What some writes told, together: each record once, however often it changed. */
export interface Burst {
  /** deals, and where they were before and after each of their changes */
  readonly deals: ReadonlyMap<string, readonly DealPlace[]>;
  readonly conversationIds: ReadonlySet<string>;
  /** whose conversations changed: their open deals show it */
  readonly talkingIds: ReadonlySet<string>;
  /** contacts that changed themselves: their conversations show it, and, where they were merged, their open deals */
  readonly contactIds: ReadonlySet<string>;
  /** agent jobs */
  readonly jobIds: ReadonlySet<string>;
  /** of the organization's own streams */
  readonly categories: ReadonlySet<string>;
  /** the latest reason to read everything again; null: the rest is all */
  readonly reset: ResetReason | null;
  /** a query with it as `after` has all of this */
  readonly position: bigint;
}

/** Takes entries together, oldest first. */
export function burstOf(entries: readonly ChangeEntry[]): Burst {
  const changes = entries.flatMap((entry) => entry.changes);
  return {
    deals: placesOf(changes),
    conversationIds: new Set(changes.flatMap((one) => (one.kind === 'conversation' ? [one.id] : []))),
    talkingIds: new Set(changes.flatMap((one) => (one.kind === 'conversation' ? [one.contactId] : []))),
    contactIds: new Set(changes.flatMap((one) => (one.kind === 'contact' ? [one.id] : []))),
    jobIds: new Set(changes.flatMap((one) => (one.kind === 'agent_job' ? [one.id] : []))),
    categories: new Set(changes.flatMap((one) => (one.kind === 'catalogue' ? [one.category] : []))),
    reset: entries.findLast(({ reset }) => reset !== null)?.reset ?? null,
    position: positionOf(entries.at(-1)?.id ?? '0'),
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
