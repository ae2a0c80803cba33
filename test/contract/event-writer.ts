import { EventStoreDBClient, NO_STREAM, jsonEvent } from '@eventstore/db-client';
import { newStream } from './contract-store.js';

/** One append that was tried, and what came of it. */
export interface Attempt {
  readonly stream: string;
  readonly firstRevision: number;
  readonly ids: readonly string[];
  /** Of its last event; undefined while it is not acknowledged. */
  position?: bigint;
}

type Events = ReturnType<typeof jsonEvent>[];

/** Appends to a stream of its own, one after another; what was not acknowledged is tried again as it was. */
export class EventWriter {
  readonly #stream: string;
  #nextRevision = 0;
  #open: { attempt: Attempt; events: Events } | undefined;

  constructor(
    name: string,
    private readonly random: () => number,
  ) {
    this.#stream = newStream(name);
  }

  /** Writes until the server is gone. */
  async writeUntilRefused(url: string, attempts: Attempt[]): Promise<void> {
    const client = EventStoreDBClient.connectionString(url);
    for (;;) {
      const { attempt, events } = this.#open ?? this.#next(attempts);
      const expectedRevision = attempt.firstRevision === 0 ? NO_STREAM : BigInt(attempt.firstRevision - 1);
      try {
        const appended = await client.appendToStream(this.#stream, events, { expectedRevision });
        attempt.position = appended.position?.commit ?? -1n;
      } catch {
        break;
      }
      this.#open = undefined;
      this.#nextRevision += events.length;
    }
    await client.dispose();
  }

  #next(attempts: Attempt[]) {
    const events = Array.from({ length: 1 + Math.floor(this.random() * 5) }, (_, number) =>
      jsonEvent({ type: 'written', data: { number, filler: 'x'.repeat(Math.floor(this.random() * 2_000)) } }),
    );
    const attempt = { stream: this.#stream, firstRevision: this.#nextRevision, ids: events.map(({ id }) => id) };
    attempts.push(attempt);
    this.#open = { attempt, events };
    return this.#open;
  }
}

/** The whole log, in its order. */
export async function readLog(url: string) {
  const client = EventStoreDBClient.connectionString(url);
  const log = [];
  for await (const { event } of client.readAll()) {
    if (event === undefined) continue;
    const { id, streamId, revision, position } = event;
    log.push({ id, stream: streamId, revision: Number(revision), position: position?.commit });
  }
  await client.dispose();
  return log;
}
