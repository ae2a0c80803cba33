import { type Actor, type Instant } from '#decider';
import { type Via } from './recorded-event.js';

/** What a command carries besides what it wants: who, by which way, why, and how to know it again. */
export interface CommandContext {
  readonly organizationId: string;
  /** UUIDv5(principal, method, path, key) where a key was given, else fresh */
  readonly commandId: string;
  readonly idempotencyKey: string | null;
  readonly requestHash: string | null;
  readonly actor: Actor;
  readonly onBehalfOf: Actor | null;
  readonly via: Via;
  readonly why: string | null;
  /** the caller's time, where it may backdate; else null: the clock's */
  readonly occurredAt: Instant | null;
  readonly correlationId: string;
  readonly causationId: string;
  readonly depth: number;
  readonly traceparent: string | null;
  /** the revision that the caller saw last; null: decide on the latest state */
  readonly ifMatch: bigint | null;
}

/** A command with its own time, where one request holds decisions of several moments (an imported row). */
export interface TimedCommand<Command> {
  readonly command: Command;
  readonly occurredAt?: Instant;
}

/** A record after a write, or as it was answered the first time. */
export interface Written<State> {
  readonly state: State;
  /** revision of the last event that changed the record: its ETag */
  readonly revision: bigint;
  /** log position of that answer's last event */
  readonly position: bigint;
  /** false where the command changed nothing, or was answered before */
  readonly changed: boolean;
}
