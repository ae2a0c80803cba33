import { type Consumer } from '../persistent/consumer.js';
import { type GroupConfig } from '../persistent/group-config.js';
import { type GroupInfo } from '../persistent/persistent-subscriptions.js';
import { persistent, type PersistentMessages } from './definitions.js';

type InfoMessage = PersistentMessages.SubscriptionInfo;

/** How a group is, as clients read it. Source: EventStoreDB. */
export function toInfoMessage({ config, group, isLive, checkpoint, lastKnown, parked }: GroupInfo): InfoMessage {
  const { settings } = config;
  const { inFlight, fresh, retried } = group.counts;
  const { throughput } = group;
  return new persistent.SubscriptionInfo()
    .setEventSource(config.stream)
    .setGroupName(config.group)
    .setStatus(isLive ? 'Live' : 'Behind')
    .setConnectionsList(group.consumers.map(connectionOf))
    .setAveragePerSecond(throughput.average)
    .setTotalItems(String(throughput.total))
    .setCountSinceLastMeasurement(String(throughput.sinceLast()))
    .setLastCheckpointedEventPosition(checkpoint)
    .setLastKnownEventPosition(lastKnown)
    .setResolveLinkTos(settings.resolveLinks)
    .setStartFrom(startText(config))
    .setMessageTimeoutMilliseconds(settings.messageTimeout)
    .setExtraStatistics(settings.extraStatistics)
    .setMaxRetryCount(settings.maxRetryCount)
    .setLiveBufferSize(settings.liveBufferSize)
    .setBufferSize(settings.historyBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setCheckPointAfterMilliseconds(settings.checkpointAfter)
    .setMinCheckPointCount(settings.checkpointLowerBound)
    .setMaxCheckPointCount(settings.checkpointUpperBound)
    .setReadBufferCount(fresh)
    .setLiveBufferCount('0')
    .setRetryBufferCount(retried)
    .setTotalInFlightMessages(inFlight)
    .setOutstandingMessagesCount(inFlight)
    .setNamedConsumerStrategy(settings.strategy)
    .setMaxSubscriberCount(settings.maxSubscribers)
    .setParkedMessageCount(String(parked));
}

function startText({ stream, settings: { startFrom } }: GroupConfig): string {
  const place = startFrom === 'start' ? 0 : startFrom === 'end' ? -1 : startFrom;
  return stream === '$all' ? `C:${place}/P:${place}` : String(place);
}

function connectionOf(consumer: Consumer): PersistentMessages.SubscriptionInfo.ConnectionInfo {
  const { name, from, bufferSize, inFlight, throughput } = consumer;
  const measurements = [...throughput.times].map(([key, value]) =>
    new persistent.SubscriptionInfo.Measurement().setKey(key).setValue(String(value)),
  );
  return new persistent.SubscriptionInfo.ConnectionInfo()
    .setFrom(from)
    .setUsername('anonymous')
    .setConnectionName(name)
    .setAverageItemsPerSecond(throughput.average)
    .setTotalItems(String(throughput.total))
    .setCountSinceLastMeasurement(String(throughput.sinceLast()))
    .setObservedMeasurementsList(measurements)
    .setAvailableSlots(bufferSize - inFlight)
    .setInFlightMessages(inFlight);
}
