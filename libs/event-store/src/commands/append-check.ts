import { isStoredMetadata } from '../codec/stored-event.js';
import { type EventLog } from '../log/event-log.js';
import { SharedRun } from '../shared-run.js';

interface Question {
  readonly position: bigint;
  readonly hash: string;
  isStored: boolean;
}

/** Whether what was appended is what the log holds: one read of the log's end serves all appends that wait at that moment. */
export class AppendCheck {
  #waiting: Question[] = [];
  readonly #run = new SharedRun(() => this.#answerAll());

  constructor(private readonly log: EventLog) {}

  /**
   * Whether the event at this position has this hash: then, by the chain, so have all before it in its stream. False also
   * where it was too far from the others to be read with them. @throws LogUnavailable
   */
  async isStored(position: bigint, hash: string): Promise<boolean> {
    const question = { position, hash, isStored: false };
    this.#waiting.push(question);
    await this.#run.run();
    return hash !== '' && question.isStored;
  }

  async #answerAll(): Promise<void> {
    const open = new Map(this.#waiting.map((question) => [question.position, question]));
    this.#waiting = [];
    for await (const { position, metadata } of this.log.readStoredAll(first(open.keys()), mostToRead(open.size))) {
      const question = open.get(position);
      if (question) question.isStored = isStoredMetadata(metadata) && metadata.hash === question.hash;
    }
  }
}

const first = (positions: Iterable<bigint>): bigint => [...positions].reduce((a, b) => (a < b ? a : b));

/** What was appended at once stands together, with the other events of the same appends and of other processes between. */
const mostToRead = (appends: number): number => (appends === 1 ? 1 : appends * 4 + 64);
