import { decodeRecord, encodeRecord } from '../record-codec.js';
import { texts } from '../replies.js';
import { type NetChanges } from './net-changes.js';
import { put } from './operation.js';

/** The hash of a build in which its projection keeps a record per stream. */
export const recordsKey = 'records';

/** What one build keeps of the streams that a batch touches. */
export class KeptRecords {
  private readonly wanted = new Set<string>();
  private readonly found = new Map<string, unknown>();
  private readonly changed = new Set<string>();

  constructor(
    /** of the build's keys */
    readonly prefix: string,
  ) {}

  /** Says that the batch needs the record. */
  want(id: string): void {
    this.wanted.add(id);
  }

  /** The command that reads what is wanted; null where that is nothing. */
  get question(): readonly string[] | null {
    return this.wanted.size === 0 ? null : [this.prefix + recordsKey, ...this.wanted];
  }

  /** Takes the answer to the question. */
  answer(reply: unknown): void {
    const replies = texts(reply);
    let index = 0;
    for (const id of this.wanted) {
      const text = replies[index++];
      if (text) this.found.set(id, decodeRecord(text));
    }
  }

  /** The record; null where nothing is kept. */
  get(id: string): unknown {
    return this.found.get(id) ?? null;
  }

  /** Keeps another record from now on; null keeps nothing. */
  set(id: string, record: unknown): void {
    if (this.get(id) === record) return;
    this.found.set(id, record);
    this.changed.add(id);
  }

  /** Adds what changed. */
  writeTo(changes: NetChanges): void {
    for (const id of this.changed) {
      const record = this.get(id);
      changes.take(this.prefix, put(recordsKey, id, record === null ? null : encodeRecord(record)));
    }
  }
}
