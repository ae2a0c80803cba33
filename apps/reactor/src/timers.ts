import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Logger } from 'pino';
import { type OpportunityCommand } from '#domain';
import { type OverdueTimer, type TimersReader } from '#projections';
import { NotReadable, type ReadModels } from '#read-model';
import { contextOf } from './cause.js';
import { type Commands } from './commands.js';

/** What else waits for a time. */
export interface Sweep {
  readonly name: string;
  /** Tells what has waited until an instant (milliseconds). Throws where it has to be tried again. */
  look(organizationId: string, now: number): Promise<void>;
}

/** What timers are made of. */
export interface TimersParts {
  readonly models: Pick<ReadModels, 'organizations'>;
  readonly timers: Pick<TimersReader, 'overdue'>;
  /** what else waits for a time @defaultValue none */
  readonly sweeps?: readonly Sweep[];
  readonly commands: Pick<Commands, 'give'>;
  readonly logger: Logger;
  /** milliseconds from one sweep to the next */
  readonly every: number;
  /** milliseconds since 1970 @defaultValue Date.now */
  readonly clock?: () => number;
}

/** Most timers of a kind that one sweep of an organization takes up. */
const mostAtOnce = 500;

/** How many organizations are looked at, and of each how many deals told, at the same time. */
const inFlight = 16;

/** What was just told is in the read model soon: it is not told again for so many milliseconds. */
const toldFor = 10_000;

/** Most failures that are remembered so that they are not logged again. */
const failuresKnown = 10_000;

/**
 * Tells deals whose time has come. That each is told once is decided by the deal, from its own events. What fails holds
 * nothing else up: the next sweep tries it again.
 */
export class Timers {
  private readonly told = new LRUCache<string, true>({ max: 100_000, ttl: toldFor });
  /** what failed the last time */
  private readonly failing = new LRUCache<string, true>({ max: failuresKnown });
  /** how long the last sweep took, in milliseconds */
  took = 0;

  constructor(private readonly parts: TimersParts) {}

  /** Looks at every organization again and again until the signal ends it. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const started = performance.now();
      await this.attempt({ of: 'organizations' }, () => this.sweep(signal));
      this.took = performance.now() - started;
      await pause(Math.max(0, this.parts.every - this.took), undefined, { signal }).catch(() => undefined);
    }
  }

  private async sweep(signal: AbortSignal): Promise<void> {
    const organizations = [...(await this.parts.models.organizations())];
    await this.each(organizations, async (organizationId) => {
      if (!signal.aborted) await this.attempt({ organizationId }, () => this.sweepOrganization(organizationId));
    });
  }

  private async sweepOrganization(organizationId: string): Promise<void> {
    const { timers, sweeps = [], clock = Date.now } = this.parts;
    const now = clock();
    const overdue = await timers.overdue(organizationId, now, mostAtOnce).catch((error: unknown) => {
      if (error instanceof NotReadable) return []; // it is being filled: the next sweep sees it
      throw error;
    });
    await this.each(overdue, (timer) => this.tell(organizationId, timer, now));
    for (const sweep of sweeps) {
      await this.attempt({ organizationId, sweep: sweep.name }, () => sweep.look(organizationId, now));
    }
  }

  private async tell(organizationId: string, timer: OverdueTimer, now: number): Promise<void> {
    const { opportunityId, by } = timer;
    const target = targetOf(timer);
    const key = `${opportunityId}/${by}/${target}`;
    if (this.told.has(key)) return;
    this.told.set(key, true);
    const cause = { organizationId, eventId: by, correlationId: by, depth: 0, traceparent: null };
    const context = contextOf(processOf(timer), target, cause);
    const give = () => this.parts.commands.give('opportunity', opportunityId, commandOf(timer, now), context);
    if (!(await this.attempt({ organizationId, opportunityId }, give))) this.told.delete(key);
  }

  private async each<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
    const left = items.values();
    const work = async (): Promise<void> => {
      for (const item of left) await task(item);
    };
    await Promise.all(Array.from({ length: inFlight }, work));
  }

  /** Whether it succeeded. Says so the first time that it did not. */
  private async attempt(about: object, task: () => Promise<unknown>): Promise<boolean> {
    const key = JSON.stringify(about);
    try {
      await task();
      this.failing.delete(key);
      return true;
    } catch (error) {
      if (!this.failing.has(key)) this.parts.logger.error({ ...about, err: error }, 'a timer waits for the next sweep');
      this.failing.set(key, true);
      return false;
    }
  }
}

const processOf = ({ kind }: OverdueTimer): string => (kind === 'follow_up' ? 'follow-up-due' : 'stale');

/** The deal as it was when its read model last changed (`by`), and what was to be told: another decision is another command. */
const targetOf = (timer: OverdueTimer): string => (timer.kind === 'follow_up' ? timer.at : `${timer.days} days`);

const commandOf = (timer: OverdueTimer, now: number): OpportunityCommand =>
  timer.kind === 'follow_up'
    ? { type: 'raise_follow_up_due', at: timer.at }
    : { type: 'raise_stale', now: new Date(now).toISOString() };
