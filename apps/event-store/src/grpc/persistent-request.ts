import { type GroupSettings, strategies, type StrategyName } from '../persistent/group-settings.js';
import { type GroupKey } from '../persistent/group-key.js';
import { GroupFailed } from '../persistent/persistent-errors.js';
import { InvalidRequest } from '../streams/store-errors.js';
import { type FilterExpression } from '../subscriptions/event-filter.js';
import { readRevision } from './append-request.js';
import { type Empty, type PersistentMessages, type StreamIdentifier } from './definitions.js';
import { assertName, readStreamName } from './identifiers.js';
import { readFilterExpression } from './read-request.js';

type CreateOptions = PersistentMessages.CreateReq.Options;
type UpdateOptions = PersistentMessages.UpdateReq.Options;
type Settings = PersistentMessages.CreateReq.Settings | PersistentMessages.UpdateReq.Settings;

/** 100-nanosecond ticks in a millisecond. */
const ticks = 10_000;
/** 2^64 − 1: the end of a stream, as older clients say it. Source: EventStoreDB. */
const endRevision = '18446744073709551615';

interface NamesGroup {
  getStreamIdentifier(): StreamIdentifier | undefined;
  hasAll(): boolean;
  getGroupName(): string;
}

/** @throws InvalidRequest where a name is missing or too long */
export function readGroupKey(options: NamesGroup | undefined): GroupKey {
  if (options === undefined) throw new InvalidRequest('The request must have options.');
  return keyOf(options.hasAll() ? '$all' : readStreamName(options.getStreamIdentifier()), options.getGroupName());
}

/** The key in a request that creates or updates, which name the stream in one of two ways. @throws as `readGroupKey` */
export function readChangedKey(options: CreateOptions | UpdateOptions | undefined): GroupKey {
  const stream = options?.getStream();
  if (!options || !stream) return readGroupKey(options);
  return keyOf(readStreamName(stream.getStreamIdentifier()), options.getGroupName());
}

function keyOf(stream: string, group: string): GroupKey {
  assertName('group name', group);
  return { stream, group };
}

/** @throws InvalidRequest where there are none, GroupFailed for a strategy that there is not */
export function readSettings(key: GroupKey, options: CreateOptions | UpdateOptions | undefined): GroupSettings {
  const settings = options?.getSettings();
  if (!options || !settings) throw new InvalidRequest('The request must have settings.');
  return {
    startFrom: startOf(options, settings),
    resolveLinks: settings.getResolveLinks(),
    extraStatistics: settings.getExtraStatistics(),
    messageTimeout: settings.hasMessageTimeoutTicks()
      ? Math.round(Number(settings.getMessageTimeoutTicks()) / ticks)
      : settings.getMessageTimeoutMs(),
    maxRetryCount: settings.getMaxRetryCount(),
    checkpointAfter: settings.hasCheckpointAfterTicks()
      ? Math.round(Number(settings.getCheckpointAfterTicks()) / ticks)
      : settings.getCheckpointAfterMs(),
    checkpointLowerBound: settings.getMinCheckpointCount(),
    checkpointUpperBound: settings.getMaxCheckpointCount(),
    maxSubscribers: settings.getMaxSubscriberCount(),
    liveBufferSize: settings.getLiveBufferSize(),
    readBatchSize: settings.getReadBatchSize(),
    historyBufferSize: settings.getHistoryBufferSize(),
    strategy: strategyOf(key, settings),
  };
}

/** What a group on `$all` takes; null: every event. */
export function readGroupFilter(options: CreateOptions | undefined): FilterExpression | null {
  const filter = options?.getAll()?.getFilter();
  return filter ? readFilterExpression(filter) : null;
}

function startOf(options: CreateOptions | UpdateOptions, settings: Settings): GroupSettings['startFrom'] {
  const [all, stream] = [options.getAll(), options.getStream()];
  if (all) return placeOf(all, all.getPosition()?.getCommitPosition());
  if (stream) return placeOf(stream, stream.hasRevision() ? stream.getRevision() : undefined);
  const revision = settings.getRevision();
  return revision === endRevision ? 'end' : revision === '0' ? 'start' : readRevision(revision);
}

function placeOf(options: { hasEnd(): boolean }, place: string | undefined): GroupSettings['startFrom'] {
  if (place !== undefined) return readRevision(place);
  return options.hasEnd() ? 'end' : 'start';
}

/** By name, or else by the number that clients had before there were names. */
function strategyOf(key: GroupKey, settings: Settings): StrategyName {
  const text = 'getConsumerStrategy' in settings ? settings.getConsumerStrategy() : '';
  const wanted = text === '' ? strategies[settings.getNamedConsumerStrategy()] : text;
  const strategy = strategies.find((name) => name === wanted);
  if (!strategy) throw new GroupFailed(key, `There is no consumer strategy ${text}.`);
  return strategy;
}

interface StopsAt {
  hasStopAt(): boolean;
  getStopAt(): string;
}

/** The revision before which parked events are tried again. */
export const readStopAt = (options: StopsAt | undefined): number =>
  options?.hasStopAt() ? Number(options.getStopAt()) : Number.MAX_SAFE_INTEGER;

interface ListsGroups {
  getListForStream(): { getStream(): StreamIdentifier | undefined; getAll(): Empty | undefined } | undefined;
}

/** The stream whose groups are listed; undefined: all are. @throws InvalidRequest for a name that none can have */
export function readListed(options: ListsGroups | undefined): string | undefined {
  const listed = options?.getListForStream();
  if (!listed) return undefined;
  return listed.getAll() ? '$all' : readStreamName(listed.getStream());
}
