import { type ServerResponse } from 'node:http';
import { type Principal } from '#auth';
import { type Topics } from './topics.js';

/** Bytes that may wait for a client before another push: one that falls further behind is cut, and resumes or reloads. */
const mostUnsent = 64 * 1024;

/** Milliseconds that a client has to read the rest once its stream has ended. */
const drainWithin = 2000;

/** One connection that hears of changes. */
export class LiveClient {
  constructor(
    readonly principal: Principal,
    readonly token: string,
    readonly topics: Topics,
    /** the id after which it goes on; null: from now on */
    readonly from: string | null,
    private readonly response: ServerResponse,
  ) {}

  get ended(): boolean {
    return this.response.writableEnded || this.response.destroyed;
  }

  /** Sends events; a client that does not read them is cut. */
  send(events: Buffer | string): void {
    if (this.ended) return;
    if (this.response.writableLength > mostUnsent) this.response.destroy();
    else this.response.write(events);
  }

  /** Ends the stream: the client asks anew, and hears why not where its right is gone. */
  end(): void {
    if (this.ended) return;
    this.response.end();
    setTimeout(() => this.response.destroy(), drainWithin).unref(); // one that does not read must not hold up an exit
  }
}
