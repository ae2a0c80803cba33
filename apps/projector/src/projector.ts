import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';
import { type EventBatch, type EventLog } from '#event-store';
import { Fenced, LiveModels, type ModelStore, type ModelWriter, type Projection } from '#read-model';
import { Lag } from './lag.js';
import { Operator } from './operator.js';
import { Serial } from './serial.js';

/** What a projector reads. */
export type ProjectorLog = Pick<EventLog, 'subscribe' | 'headPosition'>;

/** How often it looks whether Redis still has what was written, and for requests, in milliseconds. */
const beatEvery = 1000;

/** For how long after a batch live events are taken to be coming in, in milliseconds. */
const busyFor = 200;

/** Brings every event of the log into every model, from wherever the models stand, for ever. */
export class Projector {
  readonly lag = new Lag();
  private readonly models: LiveModels;
  private readonly writer: ModelWriter;
  private readonly operator: Operator;
  /** batches, beats and changes, never at once */
  private readonly serial = new Serial();
  private round = new AbortController();
  /** the checkpoint of the batch before: on its way while the next batch is awaited */
  private advancing: Promise<void> = Promise.resolve();
  private wroteAt = 0;

  constructor(
    private readonly log: ProjectorLog,
    private readonly store: ModelStore,
    projections: readonly Projection[],
    private readonly logger: Logger,
  ) {
    this.models = new LiveModels(store.catalogue, store.partition, projections);
    this.writer = store.writer({
      projections,
      find: (organizationId) => this.models.find(organizationId),
      onParked: (organizationId, { stream, revision }, cause) =>
        logger.error({ organizationId, stream, revision: `${revision}`, err: cause }, 'stream parked'),
    });
    this.operator = new Operator({
      log,
      store,
      projections,
      logger,
      busy: () => Date.now() - this.wroteAt < busyFor,
      change: (task) => this.change(task),
    });
  }

  /** Streams that are parked. */
  get parked(): number {
    return this.models.parked;
  }

  /** Runs until the signal ends it. Whatever breaks, it looks at what is stored and goes on from there. @throws Fenced */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.operator.stop());
    void this.beat(signal);
    for (let failures = 0; !signal.aborted; failures++) {
      this.round = new AbortController();
      try {
        await this.follow(AbortSignal.any([signal, this.round.signal]), () => (failures = 0));
        if (this.round.signal.reason instanceof Error) throw this.round.signal.reason;
      } catch (error) {
        if (error instanceof Fenced) throw error;
        if (error instanceof LookAgain) continue;
        this.logger.error({ err: error }, 'looking at the models again');
        await pause(Math.min(100 * 2 ** failures, 5000), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** From what is stored to the head of the log, and on. */
  private async follow(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { position, outdated } = await this.serial.run(async () => {
      await this.advancing.catch(() => undefined);
      const head = await this.log.headPosition();
      const recovered = await this.models.recover(head);
      this.advancing = Promise.resolve();
      this.lag.from(recovered.position, head);
      return recovered;
    });
    this.logger.info({ position: `${position ?? 'the beginning'}` }, 'following the log');
    this.operator.looked(outdated);
    for await (const batch of this.log.subscribe({ after: position, signal })) {
      await this.serial.run(() => this.write(batch));
      onProgress();
    }
  }

  private async write(batch: EventBatch): Promise<void> {
    const { events, position, live } = batch;
    await this.advancing;
    await this.writer.write(batch);
    await this.models.reached(position, live);
    this.lag.wrote(position, events.length, { live, recordedAt: events.at(-1)?.metadata.recordedAt });
    this.advance();
    if (events.length > 0) this.wroteAt = Date.now();
  }

  private advance(): void {
    this.advancing = this.store.partition.advance(this.lag.status);
    this.advancing.catch(() => undefined); // whoever writes next awaits it
  }

  /** Each second: is the log further, does Redis still have everything, does an operator want something? */
  private async beat(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(beatEvery, undefined, { signal }).catch(() => undefined);
      const head = await this.log.headPosition().catch(() => null);
      if (head !== null) this.lag.saw(head);
      if (this.lag.stalled) this.logger.error(this.lag.report, 'no progress while the log grows');
      await this.serial
        .run(async () => {
          await this.advancing;
          this.advance();
          await this.advancing;
          await this.operator.serve();
        })
        .catch((error: unknown) => this.round.abort(error));
    }
  }

  /** Changes what is stored while nothing is written, then looks at all of it again. */
  private async change(task: () => Promise<void>): Promise<void> {
    await this.serial.run(async () => {
      await task();
      this.round.abort(new LookAgain());
    });
  }
}

/** Ends a round without anything being wrong. */
class LookAgain extends Error {}
