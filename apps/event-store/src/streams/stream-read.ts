import { type Direction } from '../log/event-log.js';

/** Some events of a stream. */
export interface StreamRead {
  readonly stream: string;
  /** Revision to begin with. */
  readonly from: number;
  readonly direction: Direction;
  /** Most events that are wanted. */
  readonly count: number;
}
