import { randomUUID } from 'node:crypto';
import { type CommitSignal } from '../log/commit-signal.js';
import { type DiskSpace } from '../log/disk-space.js';
import { type EventLog } from '../log/event-log.js';
import { type ProposedEvent } from '../log/event-record.js';
import { GroupCommit } from '../log/group-commit.js';
import { type StreamIndex } from '../log/stream-index.js';
import { type ExpectedRevision, type StreamHistory, decideAppend } from './append-decision.js';
import { deletingMetadata } from './deletion.js';
import { StagedCommit } from './staged-commit.js';
import { AppendTimeout, WritesRefused } from './store-errors.js';
import { type StreamHeads } from './stream-heads.js';
import { metastreamOf } from './stream-metadata.js';

export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly ProposedEvent[];
  /** Milliseconds since the Unix epoch after which the append must not be begun. */
  readonly expiresAt: number;
}

export interface Deletion {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Whether the stream may never come back. */
  readonly isPermanent: boolean;
  /** As of an append. */
  readonly expiresAt: number;
}

export type AppendOutcome =
  /** Durable. `revision` is −1 for no stream; `position` is undefined in an empty log. */
  | { readonly kind: 'appended'; readonly revision: number; readonly position: number | undefined }
  | { readonly kind: 'wrong-revision'; readonly lastRevision: number }
  | { readonly kind: 'stream-deleted' };

/** Longest time a commit may take before its callers are told. Source: EventStoreDB's default write timeout. */
export const WRITE_TIMEOUT_MS = 2_000;

const EXPIRED = Symbol('expired');

/** Decides a write against what is staged before it, and stages what it writes. */
type Write = (staged: StagedCommit, now: number) => AppendOutcome | typeof EXPIRED;

/** The one writer of the log: decides appends one after another and makes them durable in groups. */
export class StreamWriter {
  readonly #commits = new GroupCommit((writes: readonly Write[]) => this.#commit(writes), WRITE_TIMEOUT_MS);
  #nextStreamNumber: number;
  #isClosed = false;
  #tellBroken: (error: unknown) => void = () => undefined;
  /** Resolves with the reason when a commit has failed: the store has to be opened anew to write again. */
  readonly broken = new Promise<unknown>((resolve) => (this.#tellBroken = resolve));

  constructor(
    private readonly log: EventLog,
    private readonly index: StreamIndex,
    private readonly heads: StreamHeads,
    private readonly signal: CommitSignal,
    private readonly space: DiskSpace,
  ) {
    this.#nextStreamNumber = index.nextStreamNumber();
  }

  /**
   * Resolves after the events were flushed to disk, or with why they are not written.
   *
   * @throws AppendTimeout, CommitTimeout, WritesRefused
   */
  append(append: Append): Promise<AppendOutcome> {
    return this.#write((staged, now) => stageAppend(append, staged, now));
  }

  /**
   * Resolves after the deletion was flushed to disk, or with why it is not written.
   *
   * @throws as `append`
   */
  delete(deletion: Deletion): Promise<AppendOutcome> {
    return this.#write((staged, now) => stageDeletion(deletion, staged, now));
  }

  /** Refuses new appends; resolves once every one begun until now has been answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#commits.idle();
  }

  async #write(write: Write): Promise<AppendOutcome> {
    if (this.#isClosed) throw new WritesRefused('The event store is stopping.');
    const outcome = await this.#commits.submit(write);
    if (outcome === EXPIRED) throw new AppendTimeout();
    return outcome;
  }

  async #commit(writes: readonly Write[]) {
    if (this.space.isLow) throw new WritesRefused('The disk is nearly full: the event store reads but does not write.');
    const staged = new StagedCommit(this.log, this.index, this.heads, this.#nextStreamNumber);
    const now = Date.now();
    const outcomes = writes.map((write) => write(staged, now));
    await this.log.commit(staged.commit).catch((error: unknown) => this.#break(error));
    this.#publish(staged);
    return outcomes;
  }

  /** After a failed commit the storage is not to be trusted before it was opened anew. */
  #break(error: unknown): never {
    this.#isClosed = true;
    this.#tellBroken(error);
    throw new WritesRefused('The disk refused the write; nothing of it is in the log.', { cause: error });
  }

  /** Shows everybody what is durable now. */
  #publish(staged: StagedCommit): void {
    this.#nextStreamNumber += staged.commit.newStreams.length;
    const streams: string[] = [];
    for (const [stream, head] of staged.newHeads()) {
      this.heads.advance(stream, head);
      streams.push(stream);
    }
    if (streams.length > 0) this.signal.committed(streams);
  }
}

function stageAppend({ stream, expected, events, expiresAt }: Append, staged: StagedCommit, now: number) {
  if (now >= expiresAt) return EXPIRED;
  const history = staged.history(stream);
  const ids = events.map(({ id }) => id);
  const decision = decideAppend(expected, ids, history);
  switch (decision.kind) {
    case 'wrong-revision':
      return wrongRevision(history);
    case 'stream-deleted':
      return decision;
    case 'idempotent':
      return appended(decision.revision, staged.positionOf(stream, decision.revision));
    case 'append':
      staged.append(stream, events, now);
      return appended(staged.lastRevision(stream), staged.lastPosition);
  }
}

/** A deletion is decided as the append of an event that is new; where nothing is, there is nothing to bring back later. */
function stageDeletion(deletion: Deletion, staged: StagedCommit, now: number) {
  const { stream, expected, isPermanent, expiresAt } = deletion;
  if (now >= expiresAt) return EXPIRED;
  const history = staged.history(stream);
  const decision = decideAppend(expected, [randomUUID()], history);
  if (decision.kind === 'stream-deleted') return decision;
  const isThere = history.lastRevision >= 0 || history.hasMetadata;
  if (decision.kind !== 'append' || !(isThere || isPermanent)) return wrongRevision(history);
  if (isPermanent) staged.tombstone(stream, now);
  else staged.append(metastreamOf(stream), [deletingMetadata()], now);
  return appended(history.lastRevision, staged.lastPosition);
}

const appended = (revision: number, position: number | undefined) =>
  ({ kind: 'appended', revision, position }) as const;
const wrongRevision = ({ lastRevision }: StreamHistory) => ({ kind: 'wrong-revision', lastRevision }) as const;
