import { type DomainEvent } from '#decider';
import { type EventLog } from './log/event-log.js';
import { type StreamType } from './stream-type.js';

/** What Neighbours follows: a name for each kind of one-per-organization stream. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any stream type may be followed, whatever its commands
export type Followed = Readonly<Record<string, StreamType<any, any, any, any>>>;

/** The present states of the followed streams by their names. */
export type States<F extends Followed> = {
  readonly [K in keyof F]: F[K] extends StreamType<infer _C, infer State, infer _E, infer _W> ? State : never;
};

/** What decisions read and do not write: the followed streams of an organization, and whether other records exist. */
export class Neighbours<F extends Followed> {
  /** Follows these streams from now on. @throws LogUnavailable */
  static follow<F extends Followed>(log: EventLog, followed: F): Promise<Neighbours<F>> {
    return Promise.reject(new Error(String([log, followed])));
  }

  /** The organization's followed streams, none older than this call. One read of the log serves all calls that wait at that moment. */
  atHead(organizationId: string): Promise<States<F>> {
    return Promise.reject(new Error(organizationId));
  }

  /** Whether anything ever happened to the record. Remembered once true. */
  exists<C, S, E extends DomainEvent, W>(
    streams: StreamType<C, S, E, W>,
    organizationId: string,
    id: string,
  ): Promise<boolean> {
    return Promise.reject(new Error(streams.category + organizationId + id));
  }

  /** Stops following. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
