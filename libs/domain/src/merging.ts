import { type CustomFields } from './opportunity/events.js';
import { reject, type RejectionCode } from './rejections.js';

/** A record that can be merged into another one of its kind: both are the same person or company. */
export interface Mergeable {
  readonly id: string;
  /** the record that it was merged into, which may have been merged since; null: it stands for itself */
  readonly mergedInto: string | null;
  /** all that were merged into it */
  readonly mergedIds: readonly string[];
}

/** The present survivor of each record that a command names and that exists: of most records they themselves. */
export type Survivors = ReadonlyMap<string, string>;

/** A kind of records that can be merged: how its rejections name them. */
export interface MergeableKind {
  readonly notFound: RejectionCode;
  readonly merged: RejectionCode;
  /** the fact that holds the id of the record, e.g. `contactId` */
  readonly idFact: string;
}

/** The record, as one that takes changes. @throws the kind's `notFound`; its `merged`, naming the record it was merged into */
export function requireStanding<R extends Mergeable>(record: R | null, { notFound, merged, idFact }: MergeableKind): R {
  if (!record) reject(notFound);
  const { id, mergedInto } = record;
  return mergedInto === null ? record : reject(merged, { [idFact]: id, intoId: mergedInto });
}

/** The present survivor of a record. @throws the kind's `notFound` */
export const requireSurvivor = (survivors: Survivors, id: string, { notFound, idFact }: MergeableKind): string =>
  survivors.get(id) ?? reject(notFound, { [idFact]: id });

/**
 * Who survives a merge into `intoId`; null where the two are one already.
 *
 * @throws as `requireStanding` and `requireSurvivor`; `merge_into_itself`
 */
export function survivorOfMerge<R extends Mergeable>(
  record: R | null,
  intoId: string,
  survivors: Survivors,
  kind: MergeableKind,
): { readonly record: R; readonly survivorId: string } | null {
  const survivorId = requireSurvivor(survivors, intoId, kind);
  if (record?.mergedInto && survivors.get(record.id) === survivorId) return null;
  const standing = requireStanding(record, kind);
  const { id, mergedIds } = standing;
  if (survivorId === id || mergedIds.includes(survivorId)) reject('merge_into_itself', { [kind.idFact]: id, intoId });
  return { record: standing, survivorId };
}

/** Records to take in. */
export interface TakenIn {
  readonly ids: readonly string[];
  /** whether the survivor, itself merged, stands again: of records merged into each other at the same moment, `pathIn` says which */
  readonly standsAgain: boolean;
}

/**
 * Whether a survivor has to take in these records. One that was itself merged does so only to stand again, and where it is
 * merged into one of them: two of the same circle never stand again.
 *
 * @throws as `requireStanding`
 */
export function takesIn(record: Mergeable | null, { ids, standsAgain }: TakenIn, kind: MergeableKind): boolean {
  if (!standsAgain || !record?.mergedInto || !ids.includes(record.mergedInto)) requireStanding(record, kind);
  if (!record) return false;
  return record.mergedInto !== null || without(ids, record.id).some((id) => !record.mergedIds.includes(id));
}

/** The record once it has taken in these, or once it was merged into another one. */
export function afterMerge<R extends Mergeable>(record: R, ids: readonly string[], intoId: string): R {
  if (intoId !== record.id) return { ...record, mergedInto: intoId };
  return { ...record, mergedInto: null, mergedIds: union(record.mergedIds, without(ids, record.id)) };
}

/**
 * The record and those that it was merged into, one after another, the survivor last; empty where there is none. Of records
 * that were merged into each other at the same moment, the one with the lowest id survives. `records` holds all on the way.
 */
export function pathIn<R extends Mergeable>(records: ReadonlyMap<string, R>, id: string): readonly R[] {
  const path: R[] = [];
  for (let next = records.get(id); next; next = next.mergedInto === null ? undefined : records.get(next.mergedInto)) {
    const met = path.indexOf(next);
    if (met < 0) path.push(next);
    else
      return withLast(
        path,
        path.slice(met).reduce((low, one) => (one.id < low.id ? one : low)),
      );
  }
  return path;
}

const withLast = <R>(path: readonly R[], last: R): readonly R[] => [...path.filter((one) => one !== last), last];

/** These records and all that were merged into them. */
export const idsOf = (records: readonly Mergeable[]): readonly string[] => [
  ...new Set(records.flatMap(({ id, mergedIds }) => [id, ...mergedIds])),
];

/** The custom fields of all of them; of several values the first one counts. */
export const fieldsOf = (records: readonly { readonly customFields: CustomFields }[]): CustomFields =>
  records.reduce<CustomFields>((known, { customFields }) => ({ ...customFields, ...known }), {});

/** What either list holds, each once. */
export const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);
