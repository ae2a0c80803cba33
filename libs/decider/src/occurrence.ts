/** An instant: RFC 3339 in UTC with milliseconds, e.g. `2026-11-22T13:42:44.000Z`. */
export type Instant = string;

/** Who acted. `roles` are those held at that moment, so that history reads the same after they change. */
export interface Actor {
  readonly kind: 'user' | 'agent' | 'service' | 'system';
  readonly id: string;
  readonly roles: readonly string[];
}

/** When something happened and who did it: what every event has besides its type and data. */
export interface Occurrence {
  readonly occurredAt: Instant;
  readonly actor: Actor;
}
