import { decodeRecord, encodeRecord } from '../record-codec.js';
import { texts } from '../replies.js';
import { type NetChanges } from './net-changes.js';
import { put } from './operation.js';
import { type Related } from './projection.js';

/** The hash of a build in which its projection keeps its records. */
export const recordsKey = 'records';

/** Something that a projection asked for was not read yet: it is wanted now. */
export class NotRead extends Error {}

/** A command of Redis, with its arguments, and who takes the answer. */
export interface Question {
  readonly command: readonly [name: string, ...args: string[]];
  answer(reply: unknown): void;
}

/** What one build keeps, as far as a batch touches it. */
export class KeptRecords implements Related<unknown> {
  private readonly wanted = new Set<string>();
  private readonly found = new Map<string, unknown>();
  private readonly changed = new Set<string>();
  private readonly wantedSets = new Set<string>();
  /** members as stored */
  private readonly sets = new Map<string, readonly string[]>();

  constructor(
    /** of the build's keys */
    readonly prefix: string,
    /** what the batch came to so far */
    private readonly changes: NetChanges,
  ) {}

  /** Says that the batch needs the record. */
  want(id: string): void {
    if (!this.found.has(id)) this.wanted.add(id);
  }

  /** The commands that read what is wanted and was not read. */
  questions(): readonly Question[] {
    const ids = [...this.wanted];
    const sets = [...this.wantedSets];
    const ofRecords: readonly Question[] =
      ids.length === 0
        ? []
        : [{ command: ['HMGET', this.prefix + recordsKey, ...ids], answer: (reply) => this.take(ids, texts(reply)) }];
    return [
      ...ofRecords,
      ...sets.map((key): Question => {
        const answer = (reply: unknown) => this.takeMembers(key, texts(reply));
        return { command: ['ZRANGE', this.prefix + key, '0', '-1'], answer };
      }),
    ];
  }

  /** The record; null where nothing is kept. */
  get(id: string): unknown {
    return this.found.get(id) ?? null;
  }

  /** @throws NotRead */
  record(id: string): unknown {
    if (!this.found.has(id)) {
      this.want(id);
      throw new NotRead(id);
    }
    return this.get(id);
  }

  /** @throws NotRead */
  members(key: string): readonly string[] {
    if (!this.sets.has(key)) {
      this.wantedSets.add(key);
      throw new NotRead(key);
    }
    return this.membersOf(key);
  }

  /** The same, where what was not read is nothing yet, but wanted. */
  readonly foreseen: Related<unknown> = {
    record: (id) => {
      this.want(id);
      return this.get(id);
    },
    members: (key) => {
      if (!this.sets.has(key)) this.wantedSets.add(key);
      return this.membersOf(key);
    },
  };

  /** Keeps another record from now on; null keeps nothing. */
  set(id: string, record: unknown): void {
    if (this.found.has(id) && this.get(id) === record) return;
    this.found.set(id, record);
    this.wanted.delete(id);
    this.changed.add(id);
  }

  /** Adds what changed to what the batch comes to. */
  writeChanged(): void {
    for (const id of this.changed) {
      const record = this.get(id);
      this.changes.take(this.prefix, put(recordsKey, id, record === null ? null : encodeRecord(record)));
    }
  }

  private take(ids: readonly string[], replies: readonly (string | null)[]): void {
    ids.forEach((id, index) => {
      const text = replies[index];
      if (!this.found.has(id)) this.found.set(id, text ? decodeRecord(text) : null);
      this.wanted.delete(id);
    });
  }

  private takeMembers(key: string, replies: readonly (string | null)[]): void {
    this.sets.set(
      key,
      replies.flatMap((member) => member ?? []),
    );
    this.wantedSets.delete(key);
  }

  private membersOf(key: string): readonly string[] {
    const members = new Set(this.sets.get(key));
    for (const [member, score] of this.changes.scoresOf(this.prefix + key)) {
      if (score === null) members.delete(member);
      else members.add(member);
    }
    return [...members];
  }
}
