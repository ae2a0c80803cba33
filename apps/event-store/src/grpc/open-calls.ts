import { type EventEmitter } from 'node:events';
import { toServiceError } from './status.js';

/** The calls that last: subscriptions, reads, batches. A server that stops has to end them. */
export class OpenCalls {
  readonly #calls = new Set<EventEmitter>();

  /** A handler that knows its call until the call has ended. */
  tracking<Call extends EventEmitter>(handle: (call: Call) => void): (call: Call) => void {
    return (call) => {
      this.#calls.add(call);
      const forget = () => this.#calls.delete(call);
      call.once('close', forget).once('cancelled', forget);
      handle(call);
    };
  }

  /** Ends every call with this error's status; what was written to them before still arrives. */
  end(error: Error): void {
    for (const call of this.#calls) call.emit('error', toServiceError(error));
  }
}
