import { type Delivery } from './delivery.js';
import { type GroupSettings } from './group-settings.js';
import { type Throughput } from './throughput.js';

/** Somebody who is connected to a group and deals with events. */
export interface Consumer {
  /** who it is, for whoever asks how the group is */
  readonly name: string;
  readonly from: string;
  /** most events that it deals with at a time */
  readonly bufferSize: number;
  readonly throughput: Throughput;
  /** events that it has not acknowledged; the group counts them */
  inFlight: number;
  /** whether its connection takes no more for now */
  readonly isSlow: boolean;
  /** It is connected; events follow. */
  welcome(settings: GroupSettings): void;
  deliver(delivery: Delivery): void;
  /** Ends its connection. */
  drop(error: unknown): void;
}

export const hasRoom = ({ inFlight, bufferSize, isSlow }: Consumer): boolean => inFlight < bufferSize && !isSlow;
