/** One step of an upcast: data of a version to data of the next one. Pure. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** How an event type is stored. */
export interface EventSchema {
  /** the newest version, written by this code; from 1 */
  readonly version: number;
  /** top-level fields that are stored encrypted, each with the value read once its key is destroyed */
  readonly personal?: Readonly<Record<string, unknown>>;
  /** from each older version to the next: `upcasters[1]` makes version 2 of version 1 */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

/** Every event type of a category; a type belongs to exactly one category. */
export type EventSchemas = Readonly<Record<string, EventSchema>>;
