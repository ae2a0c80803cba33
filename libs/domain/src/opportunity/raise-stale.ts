import { type Instant } from '#decider';
import { type Decision } from './decision.js';
import { pipelineOf } from './references.js';

/** Say that the deal has stayed in its stage for too long. By a process, which has the clock. */
export interface RaiseStale {
  readonly type: 'raise_stale';
  readonly now: Instant;
}

const dayMs = 86_400_000;

/** Once each visit of a stage, while the deal is open, the stage has stale-after days that are over, and no follow-up lies ahead. */
export const raiseStale: Decision<RaiseStale> = ({ now }, deal, { pipelines }) => {
  const { stage, status, stageEnteredAt: enteredAt, followUpAt, staleRaised } = deal;
  if (status !== 'open' || staleRaised || (followUpAt !== null && followUpAt > now)) return [];
  const { stages = [] } = pipelineOf(pipelines, deal.pipeline.id) ?? {};
  const days = stages.find(({ id }) => id === stage.id)?.staleAfterDays ?? null;
  if (days === null || Date.parse(now) - Date.parse(enteredAt) < days * dayMs) return [];
  return [{ type: 'opportunity_stale', data: { stageId: stage.id, enteredAt, days, repId: deal.repId } }];
};
