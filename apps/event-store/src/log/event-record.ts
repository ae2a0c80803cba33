/** An event as a caller proposes it, before it has a place in a stream and in the log. */
export interface ProposedEvent {
  /** UUID, lower case, with hyphens. */
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly metadata: Uint8Array;
  readonly data: Uint8Array;
}

/** Longest name of a stream or an event type, in bytes: LMDB's keys and the record header set it. */
export const MAX_NAME_BYTES = 1024;

/** Stands for 2^63 − 1, the revision of every tombstone: no number of JavaScript is exactly that. */
export const TOMBSTONE_REVISION = 2 ** 48 - 1;

/** An event with its place: revision in its stream, position in the log. */
export interface EventRecord extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** Byte offset in the log: strictly increasing, not a count. */
  readonly position: number;
  /** Milliseconds since the Unix epoch. */
  readonly created: number;
  /** its metadata and data were removed for ever: it keeps its place, and is shown to nobody */
  readonly isScavenged?: true;
}

export const isShown = ({ isScavenged }: EventRecord): boolean => isScavenged !== true;
