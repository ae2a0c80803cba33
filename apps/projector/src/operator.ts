import { type Logger } from 'pino';
import { type EventLog } from '#event-store';
import { type ModelStore, type Projection, type ProjectorRequest, type RebuildProgress, reverted } from '#read-model';
import { Rebuild } from './rebuild.js';

/** What the operator's requests need of the projector. */
export interface Workplace {
  readonly log: Pick<EventLog, 'subscribe' | 'headPosition'>;
  readonly store: ModelStore;
  readonly projections: readonly Projection[];
  readonly logger: Logger;
  /** whether live events came in just now */
  busy(): boolean;
  /** Changes what is stored while nothing is written, and has it all looked at again. */
  change(task: () => Promise<void>): Promise<void>;
}

/** How often a running rebuild says how far it is, in milliseconds. */
const reportEvery = 200;

/** Carries out what operators ask for, and clears up; one thing at a time. */
export class Operator {
  private working = false;
  private sweepDue = false;
  private readonly ending = new AbortController();

  constructor(private readonly at: Workplace) {}

  /** Takes up the next request; where there is none, removes the keys of builds that were left. */
  async serve(): Promise<void> {
    if (this.working) return;
    const request = await this.at.store.takeRequest();
    if (request) this.begin(request);
    else if (this.sweepDue) {
      this.sweepDue = false;
      this.inBackground('sweep', () => this.at.store.sweep());
    }
  }

  /** After a look at all models: builds those beside of which there is no live build of their version. */
  looked(outdated: readonly Projection[]): void {
    this.sweepDue = true;
    if (outdated.length === 0 || this.working) return;
    const names = outdated.map(({ name }) => name);
    this.at.logger.warn({ projections: names }, 'no live build of this version: building it beside');
    this.inBackground(names.join(' '), () => this.rebuild(names.join(' '), outdated));
  }

  /** Ends a rebuild that is under way. */
  stop(): void {
    this.ending.abort();
  }

  private begin(request: ProjectorRequest): void {
    this.at.logger.info(request, 'asked by an operator');
    switch (request.type) {
      case 'rebuild':
        this.inBackground(request.projection, () => this.onNamed(request.projection, this.rebuild.bind(this)));
        return;
      case 'revert':
        this.inBackground(request.projection, () => this.onNamed(request.projection, this.revert.bind(this)));
        return;
      case 'unpark':
        this.inBackground(request.organizationId, () => this.unpark(request.organizationId));
    }
  }

  private inBackground(what: string, task: () => Promise<void>): void {
    this.working = true;
    task()
      .catch((error: unknown) => this.at.logger.error({ err: error, what }, "an operator's request failed"))
      .finally(() => (this.working = false));
  }

  private async rebuild(asked: string, projections: readonly Projection[]): Promise<void> {
    const { log, store, logger } = this.at;
    const startedAt = Date.now();
    const head = `${await log.headPosition()}`;
    let progress: RebuildProgress = { state: 'running', position: '0', head, events: 0, startedAt, at: startedAt };
    let reportedAt = 0;
    const report = async (change: Partial<RebuildProgress>): Promise<void> => {
      progress = { ...progress, ...change, at: Date.now() };
      if (progress.state === 'running' && progress.at - reportedAt < reportEvery) return;
      reportedAt = progress.at;
      await store.report(asked, progress);
    };
    try {
      const rebuild = new Rebuild(store, projections, (organizationId, cause) =>
        logger.error({ organizationId, err: cause }, 'stream parked by a rebuild'),
      );
      await rebuild.begin();
      const pace = { busy: () => this.at.busy(), onProgress: report };
      const position = await rebuild.catchUp(log, pace, this.ending.signal);
      await this.at.change(() => rebuild.switch(position));
      await report({ state: 'switched' });
    } catch (error) {
      await report({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }).catch(
        () => undefined,
      );
      throw error;
    }
  }

  private async revert(asked: string, projections: readonly Projection[]): Promise<void> {
    const { catalogue, partition } = this.at.store;
    await this.at.change(async () => {
      const { organizationIds } = await partition.load();
      for (const stored of await catalogue.stored(organizationIds)) {
        await catalogue.amend(stored.organizationId, reverted(stored, projections));
      }
    });
    const now = Date.now();
    const progress = { position: '0', head: '0', events: 0, startedAt: now, at: now };
    await this.at.store.report(asked, { ...progress, state: 'reverted' });
  }

  /** Parked streams are taken up again by filling the organization's models anew: the outcome is that of a replay. */
  private async unpark(organizationId: string): Promise<void> {
    const { catalogue } = this.at.store;
    await this.at.change(async () => {
      for (const stored of await catalogue.stored([organizationId])) {
        await catalogue.amend(organizationId, { set: [], unpark: true });
        await catalogue.begin(stored, this.at.projections, { live: true, position: null });
      }
    });
  }

  private async onNamed(
    asked: string,
    task: (asked: string, projections: readonly Projection[]) => Promise<void>,
  ): Promise<void> {
    const { projections, store } = this.at;
    const named = projections.filter(({ name }) => asked === 'all' || asked === name);
    if (named.length > 0) return task(asked, named);
    const reason = `there is no such projection, only ${projections.map(({ name }) => name).join(', ')}, and all`;
    const now = Date.now();
    await store.report(asked, {
      state: 'failed',
      reason,
      position: '0',
      head: '0',
      events: 0,
      startedAt: now,
      at: now,
    });
  }
}
