/** What a write expects of its stream. */
export type Expected = number | 'any' | 'no_stream' | 'stream_exists';

/** Metadata that hides events. */
export interface Hiding {
  readonly maxCount?: number;
  readonly truncateBefore?: number;
}

/** A stream as it should be, naively. What a write or a read comes to is told as text. */
export class StreamModel {
  ids: readonly string[] = [];
  #metadata: Hiding | 'deleted' | undefined;
  #isTombstoned = false;

  get last(): number {
    return this.ids.length - 1;
  }

  append(expected: Expected, ids: readonly string[]): string {
    const outcome = this.#decide(expected, ids);
    if (outcome !== 'append') return outcome;
    if (this.#metadata === 'deleted') this.#metadata = { truncateBefore: this.ids.length };
    this.ids = [...this.ids, ...ids];
    return `revision ${this.last}`;
  }

  delete(expected: Expected): string {
    const outcome = this.#decide(expected, ['new']);
    if (outcome === 'append' && this.last < 0 && this.#metadata === undefined) return 'wrong-expected-version';
    if (outcome === 'append') this.#metadata = 'deleted';
    return outcome === 'append' ? 'done' : outcome;
  }

  tombstone(expected: Expected): string {
    const outcome = this.#decide(expected, ['new']);
    if (outcome === 'append') this.#isTombstoned = true;
    return outcome === 'append' ? 'done' : outcome;
  }

  describe(metadata: Hiding): string {
    if (this.#isTombstoned) return 'stream-deleted';
    this.#metadata = metadata;
    return 'done';
  }

  /** Visible revisions with their ids, in order. */
  read(): string {
    if (this.#isTombstoned) return 'stream-deleted';
    if (this.last < 0 || this.#metadata === 'deleted') return 'stream-not-found';
    const { maxCount = Infinity, truncateBefore = 0 } = this.#metadata ?? {};
    const first = Math.max(0, this.ids.length - maxCount, truncateBefore);
    return this.ids.flatMap((id, revision) => (revision < first ? [] : `${revision}:${id}`)).join(' ');
  }

  #decide(expected: Expected, ids: readonly string[]): string {
    if (this.#isTombstoned) return 'stream-deleted';
    if (expected === 'stream_exists' && this.#metadata === 'deleted') return 'stream-deleted';
    if (expected === 'stream_exists' && this.last < 0 && this.#metadata === undefined) return 'wrong-expected-version';
    if (expected === 'any' || expected === 'stream_exists') return this.#byId(ids);
    const place = expected === 'no_stream' ? 0 : expected + 1;
    if (place === this.ids.length) return 'append';
    if (place < this.ids.length && ids.every((id, index) => this.ids[place + index] === id))
      return `revision ${place + ids.length - 1}`;
    const revives = expected === 'no_stream' && this.#metadata === 'deleted' && this.ids[0] !== ids[0];
    return revives ? 'append' : 'wrong-expected-version';
  }

  #byId(ids: readonly string[]): string {
    if (!this.ids.includes(ids[0] ?? '')) return 'append';
    const areAllKnown = ids.every((id) => this.ids.includes(id));
    return areAllKnown ? `revision ${this.ids.lastIndexOf(ids.at(-1) ?? '')}` : 'wrong-expected-version';
  }
}
