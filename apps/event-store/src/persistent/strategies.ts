import { hash } from 'node:crypto';
import { type EventRecord } from '../log/event-record.js';
import { correlationIdOf, isLink } from '../projections/system-projections.js';
import { type Consumer, hasRoom } from './consumer.js';
import { type StrategyName } from './group-settings.js';

/** Chooses who gets an event, of consumers in the order of their connecting; undefined: it waits. */
export type Strategy = (event: EventRecord, consumers: readonly Consumer[]) => Consumer | undefined;

/** A strategy with what it remembers. */
export function strategyOf(name: StrategyName): Strategy {
  switch (name) {
    case 'DispatchToSingle':
      return (_event, consumers) => consumers.find(hasRoom);
    case 'RoundRobin':
      return roundRobin();
    case 'Pinned':
      return pinned(sourceStreamOf);
    case 'PinnedByCorrelation':
      return pinned((event) => correlationIdOf(event) ?? sourceStreamOf(event));
  }
}

function roundRobin(): Strategy {
  let last: Consumer | undefined;
  return (_event, consumers) => {
    const next = last === undefined ? 0 : consumers.indexOf(last) + 1;
    last = [...consumers.slice(next), ...consumers.slice(0, next)].find(hasRoom);
    return last;
  };
}

const buckets = 1_024;

/**
 * What has the same name goes to the same consumer, for as long as it is connected: of names that hash to the same bucket, to
 * the one that the bucket ranks highest (rendezvous hashing), so that a change of consumers moves few of them.
 */
function pinned(nameOf: (event: EventRecord) => string): Strategy {
  let known: readonly Consumer[] = [];
  let ids = new Map<Consumer, number>();
  let nextId = 0;
  const owners = new Map<number, Consumer>();
  const bucketOf = remembered((event) => numberOf(nameOf(event)) % buckets);
  const meet = (consumers: readonly Consumer[]): void => {
    if (consumers.length === known.length && consumers.every((consumer, index) => consumer === known[index])) return;
    known = [...consumers];
    ids = new Map(consumers.map((consumer) => [consumer, ids.get(consumer) ?? nextId++]));
    owners.clear();
  };
  const ownerOf = (bucket: number): Consumer | undefined => {
    const ranked = known.map((consumer) => ({ consumer, rank: numberOf(`${bucket}/${ids.get(consumer)}`) }));
    return ranked.reduce<(typeof ranked)[number] | undefined>(
      (best, one) => (best && best.rank >= one.rank ? best : one),
      undefined,
    )?.consumer;
  };
  return (event, consumers) => {
    meet(consumers);
    const bucket = bucketOf(event);
    const owner = owners.get(bucket) ?? ownerOf(bucket);
    if (owner) owners.set(bucket, owner);
    return owner && hasRoom(owner) ? owner : undefined;
  };
}

/** Computes once for each event, which may be looked at often while it waits. */
function remembered(compute: (event: EventRecord) => number): (event: EventRecord) => number {
  const known = new WeakMap<EventRecord, number>();
  return (event) => {
    const number = known.get(event) ?? compute(event);
    known.set(event, number);
    return number;
  };
}

const numberOf = (name: string): number => hash('sha1', name, 'buffer').readUInt32BE();

/** The stream that an event, or what a link names, is in. */
function sourceStreamOf(event: EventRecord): string {
  if (!isLink(event)) return event.stream;
  const text = Buffer.from(event.data).toString();
  return text.slice(text.indexOf('@') + 1);
}
