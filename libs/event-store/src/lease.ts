import { appendSurely } from './commands/append.js';
import { emptyEnd } from './codec/event-codec.js';
import { Contended, WrongRevision } from './errors.js';
import { type LeaseTaken } from './log-events.js';
import { type EventLog } from './log/event-log.js';
import { systemEvent, systemStream } from './system-events.js';

const MOST_RACES = 3;

/** The stream in which the owners of a name follow one another. */
export const leaseStream = (name: string): string => systemStream('lease', name);

/**
 * Takes the lease of a name for an owner (a process). Its epoch, the event's revision, only grows: who holds an older one is
 * fenced off wherever epochs are compared.
 *
 * @throws LogUnavailable Contended
 */
export async function takeLease(log: EventLog, name: string, owner: string): Promise<bigint> {
  const stream = leaseStream(name);
  const event: LeaseTaken = { type: 'lease_taken', data: { owner } };
  for (let races = 0; races <= MOST_RACES; races++) {
    const end = { ...emptyEnd(stream), head: await log.headRevision(stream) };
    try {
      await appendSurely(log, end, await log.codec.encode(end, systemEvent(log, stream, owner, event)));
      return end.head + 1n;
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
    }
  }
  throw new Contended(stream);
}
