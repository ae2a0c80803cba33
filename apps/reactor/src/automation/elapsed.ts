import { LRUCache } from 'lru-cache';
import { v5 } from 'uuid';
import { type AutomationRule, type ElapsedTrigger, hadWaited, overAt, waitOf } from '#domain';
import { type EventLog } from '#event-store';
import { type ElapsedReader, type Waiting } from '#projections';
import { NotReadable } from '#read-model';
import { contextOf } from '../cause.js';
import { type Commands } from '../commands.js';
import { type Sweep } from '../timers.js';
import { type Rulebook, Rulebooks } from './rulebook.js';
import { setOff } from './set-off.js';

/** What the sweep is made of. */
export interface ElapsedParts {
  readonly reader: Pick<ElapsedReader, 'waiting'>;
  readonly log: Pick<EventLog, 'readStream'>;
  readonly commands: Pick<Commands, 'catalogues' | 'loadAsOf' | 'give'>;
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
export class Elapsed implements Sweep {
  readonly name = 'automation';
  private readonly rulebooks: Rulebooks;
  /** rule → when those began to wait who were looked at, in milliseconds */
  private readonly lookedAt = new Map<string, number>();
  private readonly told = new LRUCache<string, true>({ max: 100_000 });

  constructor(private readonly parts: ElapsedParts) {
    this.rulebooks = new Rulebooks(parts.log);
  }

  async look(organizationId: string, now: number): Promise<void> {
    const { automation } = await this.parts.commands.catalogues.of(organizationId);
    for (const rule of Object.values(automation.rules)) {
      const { trigger, on } = rule;
      if (!on || trigger.kind !== 'elapsed') continue;
      const book = await this.rulebooks.of(organizationId, automation);
      await this.lookFor({ organizationId, rule, trigger, book }, now).catch((error: unknown) => {
        if (!(error instanceof NotReadable)) throw error; // it is being filled: the next sweep sees it
      });
    }
  }

  /** @throws what a deal threw, once all others were told */
  private async lookFor(waiting: WaitingRule, now: number): Promise<void> {
    const { organizationId, rule, trigger, book } = waiting;
    const firstOn = book.firstOn(rule.id);
    if (firstOn === null) return;
    const to = now - waitOf(trigger);
    const earliest = Date.parse(firstOn) - waitOf(trigger);
    const name = `${organizationId}/${rule.id}/${trigger.what}/${trigger.days}`;
    const from = Math.max(earliest, (this.lookedAt.get(name) ?? earliest) - slack);
    if (from > to) return;
    const query = { what: trigger.what, from, to, limit: pageSize };
    const outcomes: PromiseSettledResult<void>[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await this.parts.reader.waiting(organizationId, { ...query, cursor });
      outcomes.push(...(await Promise.allSettled(page.items.map((item) => this.tell(item, waiting)))));
      cursor = page.nextCursor;
    }
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    this.lookedAt.set(name, to);
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
}

/** A rule that was changed meanwhile waited for another time. */
const isSame = (then: AutomationRule['trigger'], { what, days }: ElapsedTrigger): boolean =>
  then.kind === 'elapsed' && then.what === what && then.days === days;
