import { setTimeout as pause } from 'node:timers/promises';
import { type EventLog } from '#event-store';
import {
  categoriesOf,
  type ModelStore,
  type ModelWriter,
  OrganizationModels,
  type Projection,
  type RebuildProgress,
  switched,
} from '#read-model';

/** How a rebuild goes about it. */
export interface RebuildPace {
  /** whether live events came in just now: it then leaves them room */
  busy(): boolean;
  /** told after each batch */
  onProgress(progress: Pick<RebuildProgress, 'position' | 'events'>): Promise<void>;
}

/** How long it stays away after a batch while live events come in, as a multiple of what the batch took. */
const restAfterBatch = 2;

/** A new build of some projections for every organization, beside the live one. */
export class Rebuild {
  private readonly organizations = new Map<string, OrganizationModels>();
  private readonly writer: ModelWriter;

  constructor(
    private readonly store: ModelStore,
    private readonly projections: readonly Projection[],
    onParked: (organizationId: string, cause: unknown) => void,
  ) {
    this.writer = store.writer({
      projections,
      find: (organizationId) => Promise.resolve(this.organizations.get(organizationId) ?? null),
      onParked: (organizationId, _, cause) => onParked(organizationId, cause),
    });
  }

  /** Begins an empty build for each organization. What is met later has a new build anyhow. @throws Fenced */
  async begin(): Promise<void> {
    const { organizationIds } = await this.store.partition.load();
    for (const stored of await this.store.catalogue.stored(organizationIds)) {
      const { organizationId, parked } = stored;
      const builds = await this.store.catalogue.begin(stored, this.projections, { live: false, position: null });
      this.organizations.set(organizationId, new OrganizationModels(organizationId, builds, new Map(parked), never));
    }
  }

  /** Fills the builds up to the head of the log; gives the position that they have. @throws Fenced, ModelsLost */
  async catchUp(log: Pick<EventLog, 'subscribe'>, pace: RebuildPace, signal: AbortSignal): Promise<bigint | null> {
    const categories = [...new Set(this.projections.flatMap(categoriesOf))];
    const reading = new AbortController();
    let events = 0;
    try {
      for await (const batch of log.subscribe({
        after: null,
        categories,
        signal: AbortSignal.any([signal, reading.signal]),
      })) {
        const began = performance.now();
        await this.writer.write(batch);
        events += batch.events.length;
        await pace.onProgress({ position: `${batch.position}`, events });
        if (batch.live) return batch.position < 0n ? null : batch.position;
        if (pace.busy()) await pause((performance.now() - began) * restAfterBatch, undefined, { signal });
      }
    } finally {
      reading.abort();
    }
    throw new Error('the rebuild was ended');
  }

  /** Makes the new builds the live ones, organization by organization. @throws Fenced */
  async switch(position: bigint | null): Promise<void> {
    for (const stored of await this.store.catalogue.stored([...this.organizations.keys()])) {
      const builds = this.organizations.get(stored.organizationId)?.builds ?? [];
      await this.store.catalogue.amend(stored.organizationId, switched(stored, builds, position));
    }
  }
}

/** Builds beside the live ones are not ready by what they have, but by the switch. */
const never = 2n ** 63n;
