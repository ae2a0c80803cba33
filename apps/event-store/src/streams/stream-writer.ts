import { type CommitSignal } from '../log/commit-signal.js';
import { type EventLog } from '../log/event-log.js';
import { type ProposedEvent } from '../log/event-record.js';
import { GroupCommit } from '../log/group-commit.js';
import { type StreamIndex } from '../log/stream-index.js';
import { type ExpectedRevision, decideAppend } from './append-decision.js';
import { StagedCommit } from './staged-commit.js';
import { AppendTimeout, type StoreError } from './store-errors.js';
import { type StreamHeads } from './stream-heads.js';

export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly ProposedEvent[];
  /** Milliseconds since the Unix epoch after which the append must not be begun. */
  readonly expiresAt: number;
}

export type AppendOutcome =
  /** Durable. `revision` is −1 for no stream; `position` is undefined in an empty log. */
  | { readonly kind: 'appended'; readonly revision: number; readonly position: number | undefined }
  | { readonly kind: 'wrong-revision'; readonly lastRevision: number }
  | { readonly kind: 'stream-deleted' }
  | { readonly kind: 'refused'; readonly error: StoreError };

/** The one writer of the log: decides appends one after another and makes them durable in groups. */
export class StreamWriter {
  readonly #commits = new GroupCommit<Append, AppendOutcome>((appends) => this.#commit(appends));
  #nextStreamNumber: number;

  constructor(
    private readonly log: EventLog,
    private readonly index: StreamIndex,
    private readonly heads: StreamHeads,
    private readonly signal: CommitSignal,
  ) {
    this.#nextStreamNumber = index.nextStreamNumber();
  }

  /** Resolves after the events were flushed to disk, or with why they are not written. */
  append(append: Append): Promise<AppendOutcome> {
    return this.#commits.submit(append);
  }

  /** Resolves once every append begun until now has been answered. */
  idle(): Promise<void> {
    return this.#commits.idle();
  }

  async #commit(appends: readonly Append[]): Promise<readonly AppendOutcome[]> {
    const staged = new StagedCommit(this.log, this.index, this.heads, this.#nextStreamNumber);
    const now = Date.now();
    const outcomes = appends.map((append) => stageAppend(append, staged, now));
    await this.log.commit(staged.commit);
    this.#nextStreamNumber += staged.commit.newStreams.length;
    const streams: string[] = [];
    for (const [stream, head] of staged.newHeads()) {
      this.heads.advance(stream, head);
      streams.push(stream);
    }
    if (streams.length > 0) this.signal.committed(streams);
    return outcomes;
  }
}

function stageAppend(
  { stream, expected, events, expiresAt }: Append,
  staged: StagedCommit,
  now: number,
): AppendOutcome {
  if (now >= expiresAt) return { kind: 'refused', error: new AppendTimeout() };
  const history = staged.history(stream);
  const decision = decideAppend(
    expected,
    events.map(({ id }) => id),
    history,
  );
  switch (decision.kind) {
    case 'wrong-revision':
      return { kind: 'wrong-revision', lastRevision: history.lastRevision };
    case 'stream-deleted':
      return decision;
    case 'idempotent':
      return { kind: 'appended', revision: decision.revision, position: staged.positionOf(stream, decision.revision) };
    case 'append':
      staged.append(stream, events, now);
      return { kind: 'appended', revision: staged.lastRevision(stream), position: staged.lastPosition };
  }
}
