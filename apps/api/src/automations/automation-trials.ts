import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import {
  type AutomationContent,
  type AutomationEventType,
  depthLimit,
  type ElapsedTrigger,
  hadWaited,
  type Opportunity,
  opportunityStreams,
  overAt,
  unmetBy,
  waitOf,
} from '#domain';
import { CommandExecutor, type Moment, type RecordedEvent } from '#event-store';
import { DealIdsReader, ElapsedReader } from '#projections';
import { OrganizationNeighbours } from '#world';
import { PastEvents } from './past-events.js';
import { Trial } from './trial.js';

/** Events, or times that passed, that one trial looks at at most. */
const mostExamined = 5_000;

const dayMs = 86_400_000;

/**
 * What a rule would have done in the last days, by the same look at the same deals as when it is on. Events come from the log;
 * of times that passed, those are seen that nothing has ended since.
 */
@Injectable()
export class AutomationTrials {
  constructor(
    private readonly past: PastEvents,
    private readonly executor: CommandExecutor,
    private readonly elapsed: ElapsedReader,
    private readonly dealIds: DealIdsReader,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /** @throws ModelUnavailable LogUnavailable UnreadableStream */
  async of(organizationId: string, rule: AutomationContent, days: number): Promise<Trial> {
    const now = Date.now();
    const trial = new Trial(new Date(now - days * dayMs).toISOString());
    const { trigger } = rule;
    if (trigger.kind === 'event') await this.ofEvents(organizationId, { ...rule, type: trigger.type }, trial);
    else await this.ofTimes(organizationId, { ...rule, trigger }, { trial, now });
    return trial;
  }

  private async ofEvents(
    organizationId: string,
    rule: AutomationContent & { readonly type: AutomationEventType },
    trial: Trial,
  ): Promise<void> {
    for await (const event of this.past.of(organizationId, rule.type, trial.since)) {
      if ('cutOff' in event) return trial.cutOff(event.cutOff);
      if (event.metadata.backdated || event.metadata.depth >= depthLimit) continue;
      if (trial.examined === mostExamined) return trial.cutOff(event.metadata.recordedAt);
      trial.examined += 1;
      const { id: sourceEventId, metadata } = event;
      const observed = { data: event.event.data, actor: metadata.actor, via: metadata.via };
      for (const deal of await this.dealsAsOf(organizationId, event)) {
        if (unmetBy(rule, { deal, event: observed }).length > 0) continue;
        trial.match({ opportunityId: deal.id, sourceEventId, at: metadata.occurredAt });
      }
    }
  }

  private async dealsAsOf(organizationId: string, event: RecordedEvent): Promise<readonly Opportunity[]> {
    const { category, streamId, position } = event;
    const ids = category === 'conversation' ? await this.dealsOfContact(organizationId, event) : [streamId];
    const deals = await Promise.all(ids.map((id) => this.dealAsOf(organizationId, id, { position })));
    return deals.flatMap((deal) => (deal.existence === 'live' ? [deal] : []));
  }

  private async dealAsOf(organizationId: string, id: string, moment: Moment) {
    return (await this.executor.loadAsOf(opportunityStreams, { organizationId, id }, moment)).state;
  }

  private async dealsOfContact(organizationId: string, { event: { data } }: RecordedEvent): Promise<readonly string[]> {
    if (!('contactId' in data) || typeof data.contactId !== 'string') return [];
    const survivors = await this.neighbours.contacts(organizationId, [data.contactId]);
    const contactId = survivors.get(data.contactId) ?? data.contactId;
    return this.dealIds.of(organizationId, { contactId, status: 'open' }, 0n);
  }

  private async ofTimes(
    organizationId: string,
    rule: AutomationContent & { readonly trigger: ElapsedTrigger },
    { trial, now }: { readonly trial: Trial; readonly now: number },
  ): Promise<void> {
    const { trigger } = rule;
    const [from, to] = [Date.parse(trial.since) - waitOf(trigger), now - waitOf(trigger)];
    const query = { what: trigger.what, from, to, limit: 500 };
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await this.elapsed.waiting(organizationId, { ...query, cursor });
      for (const { opportunityId, since } of items) {
        const at = overAt(since, trigger);
        trial.examined += 1;
        const deal = await this.dealAsOf(organizationId, opportunityId, { instant: at, basis: 'recorded' });
        if (!hadWaited(deal, trigger.what, since) || unmetBy(rule, { deal, event: null }).length > 0) continue;
        trial.match({ opportunityId, sourceEventId: v5(`${trigger.what}/${since}`, opportunityId), at });
      }
      if (nextCursor === null) return;
      if (trial.examined >= mostExamined) return void (trial.complete = false);
      cursor = nextCursor;
    }
  }
}
