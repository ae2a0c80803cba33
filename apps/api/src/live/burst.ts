import { type ChangeEntry, type DealPlace, type LeadPlace, positionOf, type ResetReason } from '#read-model';

/** What some writes told, together: each record once, however often it changed. */
export interface Burst {
  /** deals, and where they were before and after each of their changes */
  readonly deals: ReadonlyMap<string, readonly DealPlace[]>;
  /** who changed a deal last, by its id */
  readonly dealsBy: ReadonlyMap<string, string>;
  /** leads, and who looked after them before and after each of their changes */
  readonly leads: ReadonlyMap<string, readonly LeadPlace[]>;
  readonly conversationIds: ReadonlySet<string>;
  /** whose conversations changed: their open deals show it */
  readonly talkingIds: ReadonlySet<string>;
  /** contacts that changed themselves: their conversations show it, and, where they were merged, their open deals */
  readonly contactIds: ReadonlySet<string>;
  /** agent jobs */
  readonly jobIds: ReadonlySet<string>;
  /** of the organization's own streams, each with who changed it last */
  readonly categories: ReadonlyMap<string, string>;
  /** the latest reason to read everything again; null: the rest is all */
  readonly reset: ResetReason | null;
  /** a query with it as `after` has all of this */
  readonly position: bigint;
}

/** Takes entries together, oldest first. */
export function burstOf(entries: readonly ChangeEntry[]): Burst {
  const changes = entries.flatMap((entry) => entry.changes);
  return {
    deals: placesOf(changes.filter((change) => change.kind === 'deal')),
    dealsBy: new Map(changes.flatMap((one) => (one.kind === 'deal' && one.by !== null ? [[one.id, one.by]] : []))),
    leads: placesOf(changes.filter((change) => change.kind === 'lead')),
    conversationIds: new Set(changes.flatMap((one) => (one.kind === 'conversation' ? [one.id] : []))),
    talkingIds: new Set(changes.flatMap((one) => (one.kind === 'conversation' ? [one.contactId] : []))),
    contactIds: new Set(changes.flatMap((one) => (one.kind === 'contact' ? [one.id] : []))),
    jobIds: new Set(changes.flatMap((one) => (one.kind === 'agent_job' ? [one.id] : []))),
    categories: new Map(changes.flatMap((one) => (one.kind === 'catalogue' ? [[one.category, one.by]] : []))),
    reset: entries.findLast(({ reset }) => reset !== null)?.reset ?? null,
    position: positionOf(entries.at(-1)?.id ?? '0'),
  };
}

interface Moved<Place> {
  readonly id: string;
  readonly before: Place | null;
  readonly after: Place | null;
}

function placesOf<Place extends object>(changes: readonly Moved<Place>[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { id, before, after } of changes) {
    const known = places.get(id) ?? [];
    known.push(...[before, after].flatMap((place) => place ?? []));
    places.set(id, known);
  }
  return places;
}
