import { type OpportunityEvent } from '#domain';
import { api, type Schemas, wholeAnswerOf } from '../api/client.js';
import { type Pipeline, type Stage } from '../catalogue/catalogue.js';
import { type Money } from '../format/money.js';
import { words } from '../words/words.js';
import { type Deal, type DealStatus, stageReference, statusIn } from './deal.js';
import { followUpAt } from './fold.js';
import { stageEvents } from './stage-events.js';

/** What a write of a deal answers: the deal, or the job that waits for approval. */
export interface Answer {
  readonly body: Schemas['OpportunityDto'] | Schemas['AgentJobDto'];
  readonly etag: string | null;
}

/** One step that somebody takes with a deal. */
export interface DealChange {
  /** at once, until the API answers */
  readonly shown: Partial<Deal>;
  /** the request, with what it carries as If-Match */
  readonly ask: (ifMatch: string | undefined) => Promise<Answer>;
  /** what of others in the meantime stands against it; everything else does not */
  readonly touches: readonly OpportunityEvent['type'][];
  readonly said: string;
  /** of a move */
  readonly reason?: string;
  /** whoever made it says refusals where it is edited */
  readonly isEdit?: boolean;
  /** the step that takes it back */
  readonly back?: () => DealChange;
}

const text = words.deal.said;

const at = ({ id }: Pick<Deal, 'id'>, ifMatch: string | undefined) => ({
  path: { id },
  header: ifMatch === undefined ? {} : { 'If-Match': ifMatch },
});

/** To a stage of its pipeline; where stages close deals, closing and reopening it. */
export function moveTo(deal: Deal, pipeline: Pipeline, stage: Stage, reason?: string): DealChange {
  const before = pipeline.stages.find(({ id }) => id === deal.stage.id);
  const closesAgain = deal.wonReason ?? deal.lostReason ?? undefined;
  const after = { ...deal, stage: stageReference(pipeline, stage), status: statusIn(deal, stage) };
  return {
    shown: { stage: after.stage, status: after.status, stageEnteredAt: new Date().toISOString() },
    ask: (ifMatch) =>
      wholeAnswerOf(
        api.POST('/v1/opportunities/{id}/stage', {
          params: at(deal, ifMatch),
          body: { stageId: stage.id, ...(reason !== undefined && { reason }) },
        }),
      ),
    touches: stageEvents,
    said: text.moved(stage.name),
    reason,
    ...(before && { back: () => moveTo(after, pipeline, before, closesAgain ?? text.takenBack) }),
  };
}

/** To a status of its own, where stages do not decide it. */
export function setStatus(deal: Deal, status: DealStatus, reason?: string): DealChange {
  const body = reason === undefined ? {} : { reason };
  const after = { ...deal, status };
  const again = deal.wonReason ?? deal.lostReason ?? text.takenBack;
  return {
    shown: { status, closedAt: status === 'open' ? null : new Date().toISOString() },
    ask: (ifMatch) => {
      const options = { params: at(deal, ifMatch), body };
      if (status === 'won') return wholeAnswerOf(api.POST('/v1/opportunities/{id}/won', options));
      if (status === 'lost') return wholeAnswerOf(api.POST('/v1/opportunities/{id}/lost', options));
      if (status === 'abandoned') return wholeAnswerOf(api.POST('/v1/opportunities/{id}/abandoned', options));
      return wholeAnswerOf(api.POST('/v1/opportunities/{id}/reopen', options));
    },
    touches: stageEvents,
    said: text.status[status],
    back: () => setStatus(after, deal.status, again),
  };
}

/** To another value. */
export function setValue(deal: Deal, value: Money, reason?: string): DealChange {
  return {
    shown: { value },
    ask: (ifMatch) =>
      wholeAnswerOf(
        api.POST('/v1/opportunities/{id}/value', {
          params: at(deal, ifMatch),
          body: { value, ...(reason !== undefined && { reason }) },
        }),
      ),
    touches: ['adjustment', 'upsell', 'pipeline_changed', 'team_changed'],
    said: text.valueSet,
    isEdit: true,
    back: () => ({ ...setValue({ ...deal, value }, deal.value, text.takenBack), isEdit: false }),
  };
}

/** Something sold on top. */
export function upsell(deal: Deal, amount: Money, reason?: string): DealChange {
  const value = { ...deal.value, amount: deal.value.amount + amount.amount };
  return {
    ...setValue(deal, value, reason),
    ask: (ifMatch) =>
      wholeAnswerOf(
        api.POST('/v1/opportunities/{id}/upsell', {
          params: at(deal, ifMatch),
          body: { amount, ...(reason !== undefined && { reason }) },
        }),
      ),
    said: text.upsold,
  };
}

/** To an owner; null: nobody. */
export function setOwner(deal: Deal, rep: Deal['rep']): DealChange {
  return {
    shown: { rep, repId: rep?.id ?? null },
    ask: (ifMatch) =>
      wholeAnswerOf(
        api.POST('/v1/opportunities/{id}/rep', { params: at(deal, ifMatch), body: { repId: rep?.id ?? null } }),
      ),
    touches: ['rep_assigned', 'rep_unassigned', 'team_changed'],
    said: rep ? text.given(rep.name) : text.unassigned,
    back: () => setOwner({ ...deal, rep, repId: rep?.id ?? null }, deal.rep),
  };
}

/** To an AI agent; null: none. */
export function setAgent(deal: Deal, agent: Deal['agent']): DealChange {
  const agentId = agent?.id ?? null;
  return {
    shown: { agent, agentId },
    ask: (ifMatch) =>
      wholeAnswerOf(api.POST('/v1/opportunities/{id}/agent', { params: at(deal, ifMatch), body: { agentId } })),
    touches: ['agent_assigned', 'agent_unassigned'],
    said: agent ? text.given(agent.name) : text.withoutAgent,
    back: () => setAgent({ ...deal, agent, agentId }, deal.agent),
  };
}

/** When to follow up; null: not any more. */
export function setFollowUp(deal: Deal, instant: string | null): DealChange {
  return {
    shown: { followUpAt: instant, followUp: instant === null ? null : followUpAt(instant, Date.now()) },
    ask: (ifMatch) =>
      wholeAnswerOf(api.POST('/v1/opportunities/{id}/follow-up', { params: at(deal, ifMatch), body: { at: instant } })),
    touches: ['follow_up_scheduled', 'follow_up_cleared'],
    said: instant === null ? text.followUpGone : text.followUpSet,
    isEdit: true,
    back: () => ({ ...setFollowUp({ ...deal, followUpAt: instant }, deal.followUpAt), isEdit: false }),
  };
}

/** To another team, into the first stage of its funnel; null: to none. */
export function setTeam(deal: Deal, team: Deal['team'], value?: Money): DealChange {
  return {
    shown: { team, teamId: team?.id ?? null },
    ask: (ifMatch) =>
      wholeAnswerOf(
        api.POST('/v1/opportunities/{id}/team', {
          params: at(deal, ifMatch),
          body: { teamId: team?.id ?? null, ...(value && { value }) },
        }),
      ),
    touches: stageEvents,
    said: team ? text.given(team.name) : text.withoutTeam,
  };
}

/** Another name; null: its contact's. */
export function rename(deal: Deal, name: string | null): DealChange {
  return {
    shown: { name },
    ask: (ifMatch) =>
      wholeAnswerOf(api.POST('/v1/opportunities/{id}/name', { params: at(deal, ifMatch), body: { name } })),
    touches: ['renamed'],
    said: text.saved,
    isEdit: true,
  };
}

/** Another description. */
export function describe(deal: Deal, description: string): DealChange {
  return {
    shown: { description },
    ask: (ifMatch) =>
      wholeAnswerOf(
        api.POST('/v1/opportunities/{id}/description', { params: at(deal, ifMatch), body: { description } }),
      ),
    touches: ['description_edited'],
    said: text.saved,
    isEdit: true,
  };
}

/** A note on it. */
export function note(deal: Deal, body: string): DealChange {
  return {
    shown: {},
    ask: (ifMatch) =>
      wholeAnswerOf(api.POST('/v1/opportunities/{id}/notes', { params: at(deal, ifMatch), body: { text: body } })),
    touches: [],
    said: text.noted,
  };
}

/** Several fields at once, all of them or none. */
export function edit(
  deal: Deal,
  fields: Schemas['EditOpportunityDto'],
  touches: readonly OpportunityEvent['type'][],
): DealChange {
  return {
    shown: {},
    ask: (ifMatch) => wholeAnswerOf(api.PATCH('/v1/opportunities/{id}', { params: at(deal, ifMatch), body: fields })),
    touches,
    said: text.saved,
    isEdit: true,
  };
}
