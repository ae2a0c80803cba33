import { GroupFailed } from './persistent-errors.js';
import { type GroupKey } from './group-key.js';

/** How the events are shared out. Source: EventStoreDB. */
export const strategies = ['DispatchToSingle', 'RoundRobin', 'Pinned', 'PinnedByCorrelation'] as const;
export type StrategyName = (typeof strategies)[number];

/** How a group works. Counts are of events, times in milliseconds. */
export interface GroupSettings {
  /** of the stream or of `$all`: a revision or a position, the first event that is delivered */
  readonly startFrom: number | 'start' | 'end';
  readonly resolveLinks: boolean;
  /** whether the times of consumers are measured */
  readonly extraStatistics: boolean;
  /** after which an event that nobody acknowledged goes to somebody again; 0: never */
  readonly messageTimeout: number;
  readonly maxRetryCount: number;
  readonly checkpointAfter: number;
  readonly checkpointLowerBound: number;
  /** 0: none */
  readonly checkpointUpperBound: number;
  /** 0: any number */
  readonly maxSubscribers: number;
  readonly liveBufferSize: number;
  readonly readBatchSize: number;
  /** events that are read ahead of the consumers */
  readonly historyBufferSize: number;
  readonly strategy: StrategyName;
}

/** @throws GroupFailed where no group can work like that */
export function checkSettings(key: GroupKey, settings: GroupSettings): void {
  const { readBatchSize, historyBufferSize, checkpointLowerBound, checkpointUpperBound } = settings;
  const refuse = (reason: string): never => {
    throw new GroupFailed(key, reason);
  };
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'number' && value < 0) refuse(`${name} must not be negative.`);
  }
  if (readBatchSize >= historyBufferSize) refuse('The read batch size must be less than the history buffer size.');
  if (checkpointUpperBound > 0 && checkpointLowerBound > checkpointUpperBound) {
    refuse('The lower bound of checkpoints must not be above the upper bound.');
  }
}
