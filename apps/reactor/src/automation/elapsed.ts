import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Logger } from 'pino';
import { v5 } from 'uuid';
import { type AutomationRule, type ElapsedTrigger, hadWaited, overAt, waitOf } from '#domain';
import { type EventLog } from '#event-store';
import { type ElapsedReader, type Waiting } from '#projections';
import { NotReadable, type ReadModels } from '#read-model';
import { contextOf } from '../cause.js';
import { type Commands } from '../commands.js';
import { type Rulebook, Rulebooks } from './rulebook.js';
import { setOff } from './set-off.js';

/** What the sweep is made of. */
export interface ElapsedParts {
  readonly models: Pick<ReadModels, 'organizations'>;
  readonly reader: Pick<ElapsedReader, 'waiting'>;
  readonly log: Pick<EventLog, 'readStream'>;
  readonly commands: Pick<Commands, 'catalogues' | 'loadAsOf' | 'give'>;
  readonly logger: Logger;
  /** milliseconds from one sweep to the next */
  readonly every: number;
  /** milliseconds since 1970 @defaultValue Date.now */
  readonly clock?: () => number;
}

/** A rule that waits for a time, of an organization. */
interface WaitingRule {
  readonly organizationId: string;
  readonly rule: AutomationRule;
  readonly trigger: ElapsedTrigger;
  readonly book: Rulebook;
}

/** Deals that are looked at at once. */
const pageSize = 200;

/** What came into the read model so late, in milliseconds, is still found. */
const slack = 600_000;

/**
 * Sets off rules whose time has passed: once each time that it passes, while the rule is on. Conditions are looked at as the
 * deal was when the time was over, so that a sweep after a long sleep comes to what it would have come to then.
 */
export class Elapsed {
  private readonly rulebooks: Rulebooks;
  /** rule → when those began to wait who were looked at, in milliseconds */
  private readonly lookedAt = new Map<string, number>();
  private readonly told = new LRUCache<string, true>({ max: 100_000 });
  private readonly failing = new Set<string>();

  constructor(private readonly parts: ElapsedParts) {
    this.rulebooks = new Rulebooks(parts.log);
  }

  /** Looks at every organization again and again until the signal ends it. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.guarded('organizations', () => this.sweep(signal));
      await pause(this.parts.every, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Looks at every organization once. One that fails does not hold up the others. @throws ReadModelsUnavailable */
  async sweep(signal?: AbortSignal): Promise<void> {
    for (const organizationId of await this.parts.models.organizations()) {
      if (signal?.aborted) return;
      await this.guarded(organizationId, () => this.sweepOrganization(organizationId));
    }
  }

  private async sweepOrganization(organizationId: string): Promise<void> {
    const { automation } = await this.parts.commands.catalogues.of(organizationId);
    for (const rule of Object.values(automation.rules)) {
      const { trigger, on } = rule;
      if (!on || trigger.kind !== 'elapsed') continue;
      const book = await this.rulebooks.of(organizationId, automation);
      await this.sweepRule({ organizationId, rule, trigger, book });
    }
  }

  private async sweepRule(waiting: WaitingRule): Promise<void> {
    const { organizationId, rule, trigger, book } = waiting;
    const firstOn = book.firstOn(rule.id);
    if (firstOn === null) return;
    const to = (this.parts.clock ?? Date.now)() - waitOf(trigger);
    const earliest = Date.parse(firstOn) - waitOf(trigger);
    const name = `${organizationId}/${rule.id}/${trigger.what}/${trigger.days}`;
    const from = Math.max(earliest, (this.lookedAt.get(name) ?? earliest) - slack);
    const query = { what: trigger.what, from, to, limit: pageSize };
    let toldAll = true;
    for (let cursor: string | undefined; from <= to;) {
      const { items, nextCursor } = await this.parts.reader.waiting(organizationId, { ...query, cursor });
      const told = await Promise.all(
        items.map((item) => this.guarded(item.opportunityId, () => this.tell(item, waiting))),
      );
      toldAll &&= told.every(Boolean);
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    if (toldAll) this.lookedAt.set(name, to);
  }

  private async tell({ opportunityId, since }: Waiting, waiting: WaitingRule): Promise<void> {
    const { organizationId, trigger, rule, book } = waiting;
    const key = `${rule.id}/${opportunityId}/${trigger.what}/${trigger.days}/${since}`;
    const at = overAt(since, trigger);
    const then = book.onWhen(rule.id, at);
    if (this.told.has(key) || !then || !isSame(then.trigger, trigger)) return;
    const { commands } = this.parts;
    const moment = { instant: at, basis: 'recorded' } as const;
    const deal = await commands.loadAsOf('opportunity', { organizationId, id: opportunityId }, moment);
    const source = { id: v5(`${trigger.what}/${since}`, opportunityId), at, depth: 0 };
    const run = hadWaited(deal, trigger.what, since) ? setOff(then, { deal, event: null }, source) : null;
    if (run) {
      const cause = { organizationId, eventId: source.id, correlationId: source.id, depth: 0, traceparent: null };
      const context = contextOf('automation', run.target, cause);
      const as = { ...context, ...run.as, causationId: context.commandId };
      await commands.give('automationRun', opportunityId, run.command, as);
    }
    this.told.set(key, true);
  }

  /** Whether it was done. What fails is said once, and tried again in the next sweep. */
  private async guarded(what: string, task: () => Promise<void>): Promise<boolean> {
    try {
      await task();
      this.failing.delete(what);
      return true;
    } catch (error) {
      if (error instanceof NotReadable) return false; // it is being filled: the next sweep sees it
      if (!this.failing.has(what)) this.parts.logger.error({ err: error, what }, 'rules cannot wait: trying again');
      this.failing.add(what);
      return false;
    }
  }
}

/** A rule that was changed meanwhile waited for another time. */
const isSame = (then: AutomationRule['trigger'], { what, days }: ElapsedTrigger): boolean =>
  then.kind === 'elapsed' && then.what === what && then.days === days;
