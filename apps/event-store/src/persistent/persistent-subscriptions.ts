import { WritesRefused } from '../streams/store-errors.js';
import { compileFilter, everyEvent, type FilterExpression } from '../subscriptions/event-filter.js';
import { CheckpointStream } from './checkpoint-stream.js';
import { type Consumer } from './consumer.js';
import { type GroupConfig, GroupConfigs } from './group-config.js';
import { checkpointStream, type GroupKey, keyText, parkedStream } from './group-key.js';
import { checkSettings, type GroupSettings } from './group-settings.js';
import { allSource, type Followed, type GroupSource, streamSource } from './group-source.js';
import { type KeptStreams } from './kept-streams.js';
import { ParkingLot } from './parking-lot.js';
import {
  GroupDropped,
  GroupExists,
  GroupFailed,
  GroupNotFound,
  MaximumSubscribersReached,
} from './persistent-errors.js';
import { PersistentGroup } from './persistent-group.js';

/** How a group is. */
export interface GroupInfo {
  readonly config: GroupConfig;
  readonly group: PersistentGroup;
  /** whether everything that there is was read */
  readonly isLive: boolean;
  /** places as text; empty: none */
  readonly checkpoint: string;
  readonly lastKnown: string;
  readonly parked: number;
}

interface Entry {
  readonly config: GroupConfig;
  readonly source: GroupSource;
  readonly parking: ParkingLot;
  readonly checkpoints: CheckpointStream;
  readonly group: PersistentGroup;
}

/** The groups of consumers that share out streams, or the whole log, among them. */
export class PersistentSubscriptions {
  readonly #entries = new Map<string, Entry>();
  readonly #configs: GroupConfigs;
  /** the last change of the groups: the next waits for it */
  #changing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Followed,
    private readonly streams: KeptStreams,
    private readonly report: (error: unknown) => void,
  ) {
    this.#configs = new GroupConfigs(streams);
    try {
      for (const config of this.#configs.load()) this.#open(config);
    } catch (error) {
      report(error); // nothing but the groups is lost to a damaged record of them
    }
  }

  /** @throws GroupExists, GroupFailed, InvalidRequest, WritesRefused, CommitTimeout */
  create(key: GroupKey, settings: GroupSettings, filter: FilterExpression | null): Promise<void> {
    return this.#change(async () => {
      if (this.#entries.has(keyText(key))) throw new GroupExists(key);
      this.#open(await this.#save(key, settings, filter));
    });
  }

  /** Consumers are dropped, what is done stays done. @throws GroupNotFound, GroupFailed, WritesRefused, CommitTimeout */
  update(key: GroupKey, settings: GroupSettings): Promise<void> {
    return this.#change(async () => {
      const { config, group } = this.#entry(key);
      const changed = await this.#save(key, settings, config.filter);
      await group.close(new GroupDropped(key));
      this.#open(changed);
    });
  }

  /** Consumers are dropped, parked events forgotten. @throws GroupNotFound, WritesRefused, CommitTimeout */
  delete(key: GroupKey): Promise<void> {
    return this.#change(async () => {
      const { group, checkpoints, parking } = this.#entry(key);
      await this.#configs.save(this.#all().filter((config) => keyText(config) !== keyText(key)));
      this.#entries.delete(keyText(key));
      await group.close(new GroupDropped(key));
      await Promise.all([checkpoints.delete(), parking.delete()]);
    });
  }

  /** @throws GroupNotFound, MaximumSubscribersReached */
  connect(key: GroupKey, consumer: Consumer): PersistentGroup {
    const { group } = this.#entry(key);
    const { maxSubscribers } = group.settings;
    if (maxSubscribers > 0 && group.consumers.length >= maxSubscribers) throw new MaximumSubscribersReached(key);
    group.connect(consumer);
    return group;
  }

  /** @throws GroupNotFound, DamagedRecord */
  info(key: GroupKey): Promise<GroupInfo> {
    return infoOf(this.#entry(key));
  }

  /** Of one stream, or of all where it is undefined. @throws GroupNotFound where there are none, DamagedRecord */
  async list(stream: string | undefined): Promise<GroupInfo[]> {
    const entries = [...this.#entries.values()].filter(
      ({ config }) => stream === undefined || config.stream === stream,
    );
    if (entries.length === 0) throw new GroupNotFound({ stream: stream ?? '', group: '' });
    return Promise.all(entries.map(infoOf));
  }

  /** Tries again what is parked at revisions before `stopAt`. @throws GroupNotFound, GroupFailed, DamagedRecord */
  replayParked(key: GroupKey, stopAt: number): void {
    const { group } = this.#entry(key);
    if (stopAt < 0) throw new GroupFailed(key, 'The revision to stop at must not be negative.');
    group.replayParked(stopAt);
  }

  /** Opens every group anew; consumers are dropped. */
  restart(): Promise<void> {
    return this.#change(async () => {
      for (const { config, group } of [...this.#entries.values()]) {
        await group.close(new GroupDropped(config));
        this.#open(config);
      }
    });
  }

  /** Ends all connections; how far everything is done is noted. */
  async close(): Promise<void> {
    await this.#changing;
    const reason = new WritesRefused('The event store is stopping.');
    await Promise.all([...this.#entries.values()].map(({ group }) => group.close(reason)));
  }

  #change(change: () => Promise<void>): Promise<void> {
    const changed = this.#changing.then(change);
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  async #save(key: GroupKey, settings: GroupSettings, filter: FilterExpression | null): Promise<GroupConfig> {
    checkSettings(key, settings);
    const beginsAfter = await this.#beginning(key, settings, filter);
    const config = { ...key, settings, filter, beginsAfter };
    const others = this.#all().filter((one) => keyText(one) !== keyText(key));
    await this.#configs.save([...others, config]);
    return config;
  }

  /** After which place a group without checkpoint begins. */
  async #beginning(key: GroupKey, { startFrom }: GroupSettings, filter: FilterExpression | null): Promise<number> {
    const source = this.#sourceOf(key, filter);
    if (startFrom === 'start') return source.beginning;
    const last = await source.lastPlace();
    if (startFrom === 'end') return last;
    if (key.stream === '$all' && startFrom > last)
      throw new GroupFailed(key, `It cannot start after ${last}, the end.`);
    return startFrom - 1;
  }

  #open(config: GroupConfig): void {
    const source = this.#sourceOf(config, config.filter);
    const textOf = (place: number): string => source.textOf(place);
    const numberOf = (event: Parameters<GroupSource['placeOf']>[0]): string => textOf(source.placeOf(event));
    const parking = new ParkingLot(this.streams, parkedStream(config), numberOf);
    const checkpoints = new CheckpointStream(this.streams, checkpointStream(config), textOf);
    const { settings, beginsAfter } = config;
    const group = new PersistentGroup(settings, { source, parking, checkpoints, beginsAfter, report: this.report });
    this.#entries.set(keyText(config), { config, source, parking, checkpoints, group });
  }

  #sourceOf({ stream }: GroupKey, filter: FilterExpression | null): GroupSource {
    if (stream !== '$all') return streamSource(this.store, stream);
    return allSource(this.store, filter ? compileFilter(filter) : everyEvent);
  }

  #entry(key: GroupKey): Entry {
    const entry = this.#entries.get(keyText(key));
    if (!entry) throw new GroupNotFound(key);
    return entry;
  }

  #all(): GroupConfig[] {
    return [...this.#entries.values()].map(({ config }) => config);
  }
}

async function infoOf({ config, group, source, parking }: Entry): Promise<GroupInfo> {
  const last = await source.lastPlace();
  const { checkpoint, readUpTo } = group;
  return {
    config,
    group,
    isLive: readUpTo >= last,
    checkpoint: checkpoint === undefined ? '' : source.textOf(checkpoint),
    lastKnown: last === source.beginning ? '' : source.textOf(last),
    parked: parking.count(),
  };
}
