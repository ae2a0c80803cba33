import { type ClosedStatus, type OpportunityEvent, type OpportunityEventData, type Status } from '#domain';

/** When an event happened. */
export interface Moment {
  readonly at: string;
  /** in the organization's time zone as it then was, `YYYY-MM-DD`; only figures by day know it */
  readonly day?: string;
}

/** A closing as figures count it: attributed to what the deal was then, worth what it then was and what came after. */
export interface ClosingFacts extends Moment {
  readonly status: ClosedStatus;
  readonly pipelineId: string;
  readonly teamId: string | null;
  readonly repId: string | null;
  readonly source: string | null;
  readonly accountId: string | null;
  readonly agentId: string | null;
  readonly value: number;
}

/** What figures keep of a deal. */
export interface DealFacts {
  readonly pipelineId: string;
  readonly teamId: string | null;
  readonly stageId: string;
  readonly status: Status;
  /** in the minor unit of its pipeline's currency */
  readonly value: number;
  /** null while it is open */
  readonly closing: ClosingFacts | null;
}

/** The facts after an event; null before the deal's creation and after its deletion. The same object where none changed. */
export function factsAfter(facts: DealFacts | null, event: OpportunityEvent, moment: Moment): DealFacts | null {
  if (event.type === 'pipeline_created') return created(event.data);
  if (!facts) return null;
  switch (event.type) {
    case 'stage_advanced':
    case 'stage_reverted':
      return { ...facts, stageId: event.data.toStage.id };
    case 'stage_replaced':
      return { ...facts, pipelineId: event.data.toPipeline.id, stageId: event.data.toStage.id };
    case 'closed_won':
      return closed(facts, event.data, 'won', moment);
    case 'closed_lost':
      return closed(facts, event.data, 'lost', moment);
    case 'closed_abandoned':
      return closed(facts, event.data, 'abandoned', moment);
    case 'reopened':
      return { ...facts, status: 'open', closing: null, stageId: event.data.change?.toStage.id ?? facts.stageId };
    case 'adjustment':
    case 'upsell':
      return worth(facts, event.data.value.amount);
    case 'team_changed':
      return { ...moved(facts, event.data), teamId: event.data.toTeamId };
    case 'pipeline_changed':
      return moved(facts, event.data);
    case 'opportunity_deleted':
      return null;
    default:
      return facts;
  }
}

const created = (data: OpportunityEventData<'pipeline_created'>): DealFacts => ({
  pipelineId: data.pipeline.id,
  teamId: data.teamId,
  stageId: data.stage.id,
  status: 'open',
  value: data.value.amount,
  closing: null,
});

function closed(
  facts: DealFacts,
  data: OpportunityEventData<'closed_won'>,
  status: ClosedStatus,
  moment: Moment,
): DealFacts {
  const { pipeline, stage, value, teamId, repId, source, accountId, agentId } = data;
  const closing = {
    status,
    pipelineId: pipeline.id,
    teamId,
    repId,
    source,
    accountId,
    agentId,
    value: value.amount,
    ...moment,
  };
  return { ...facts, status, stageId: stage.id, closing };
}

/** A later change of a closed deal's value goes to its closing. */
const worth = (facts: DealFacts, value: number): DealFacts => ({
  ...facts,
  value,
  closing: facts.closing && { ...facts.closing, value },
});

const moved = (facts: DealFacts, data: OpportunityEventData<'pipeline_changed'>): DealFacts => ({
  ...facts,
  pipelineId: data.toPipeline.id,
  stageId: data.toStage.id,
  value: data.revaluation?.value.amount ?? facts.value,
});
