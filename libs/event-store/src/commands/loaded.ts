import { type Instant } from '#decider';

/** A stream as of a moment. */
export interface Loaded<State> {
  readonly state: State;
  /** of the last event that changed anything; -1 where nothing has happened */
  readonly revision: bigint;
  /** of the last event that was read; -1 where there is none */
  readonly position: bigint;
  /** the ETag of one record of the stream; -1 where nothing has happened to it */
  revisionOf(recordId: string): bigint;
  /** Whether the command wrote to it; asked of commands that repeat. */
  hasTaken(commandId: string): boolean;
}

/**
 * A moment in the past: a log position; or an instant, by when things were recorded, or by when they happened. Recorded by an
 * instant is what stands before the stream's first event that was recorded later: a clock that went back does not reorder it.
 */
export type Moment =
  { readonly position: bigint } | { readonly instant: Instant; readonly basis: 'recorded' | 'occurred' };
