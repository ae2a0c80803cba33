import { type Instant } from '#decider';
import { type OpportunityEvent, type PipelineReference, type StageReference } from '#domain';
import { type Fate, type StageHistory, type Step, type Visit } from './stage-history.keys.js';

/** A move of a deal to a stage, and what it makes of the visit that it ends. */
interface Move {
  readonly stage: StageReference;
  /** absent: it stays in its pipeline */
  readonly pipeline?: PipelineReference;
  readonly fate: Fate;
}

/** The visits after an event; null before the deal's creation and after its deletion. The same object where none changed. */
export function historyAfter(history: StageHistory | null, event: OpportunityEvent, step: Step): StageHistory | null {
  if (event.type === 'pipeline_created') return begun(event.data.stage, event.data.pipeline, event.data.teamId, step);
  if (!history) return null;
  switch (event.type) {
    case 'opportunity_deleted':
      return null;
    case 'stage_advanced':
      return moved(
        history,
        { stage: event.data.toStage, fate: event.data.toStage.outcome === 'won' ? 'won' : 'advanced' },
        step,
      );
    case 'stage_reverted':
      return moved(history, { stage: event.data.toStage, fate: 'reverted' }, step);
    case 'stage_replaced':
    case 'pipeline_changed':
      return moved(history, { stage: event.data.toStage, pipeline: event.data.toPipeline, fate: 'moved' }, step);
    case 'team_changed':
      return inTeam(
        history,
        event.data.toTeamId,
        { stage: event.data.toStage, pipeline: event.data.toPipeline, fate: 'moved' },
        step,
      );
    case 'closed_won':
    case 'closed_lost':
    case 'closed_abandoned':
      return closed(history, fateOf[event.type], event.data.change?.toStage ?? null, step);
    case 'reopened':
      return event.data.change
        ? moved(history, { stage: event.data.change.toStage, fate: 'moved' }, step)
        : reopened(history);
    default:
      return history;
  }
}

const fateOf = { closed_won: 'won', closed_lost: 'lost', closed_abandoned: 'abandoned' } as const;

/** When the visit ended: the deal left, or was closed where it is. */
export const endOf = ({ left, closed }: Visit): Step | null => closed ?? left;

/** How long a visit took, in milliseconds; null while it goes on. A clock may have gone back. */
export function durationOf(visit: Visit): number | null {
  const end = endOf(visit);
  return end && Math.max(0, milliseconds(end.at) - milliseconds(visit.entered.at));
}

const milliseconds = (instant: Instant): number => Date.parse(instant);

const begun = (
  stage: StageReference,
  pipeline: PipelineReference,
  teamId: string | null,
  entered: Step,
): StageHistory => ({
  teamId,
  visits: [{ stage, pipelineId: pipeline.id, teamId, entered, left: null, closed: null, fate: null }],
});

function moved(history: StageHistory, { stage, pipeline, fate }: Move, step: Step): StageHistory {
  const current = history.visits.at(-1);
  if (!current || current.stage.id === stage.id) return history;
  const pipelineId = pipeline?.id ?? current.pipelineId;
  const next: Visit = {
    stage,
    pipelineId,
    teamId: history.teamId,
    entered: step,
    left: null,
    closed: null,
    fate: null,
  };
  return { ...history, visits: [...history.visits.slice(0, -1), { ...current, left: step, fate }, next] };
}

/** What follows is the new team's; of the visit that it ends the old one's. */
function inTeam(history: StageHistory, teamId: string | null, move: Move, step: Step): StageHistory {
  const stays = history.visits.at(-1)?.stage.id === move.stage.id;
  if (stays) return { ...changed(history, { teamId }), teamId };
  return moved({ ...history, teamId }, move, step);
}

/** A closing ends what it was closed from: the visit that it moved from, or the one that goes on. */
function closed(history: StageHistory, fate: Fate, toStage: StageReference | null, step: Step): StageHistory {
  if (toStage) return moved(history, { stage: toStage, fate }, step);
  return history.visits.at(-1)?.stage.outcome === 'active' ? changed(history, { closed: step, fate }) : history;
}

const reopened = (history: StageHistory): StageHistory => changed(history, { closed: null, fate: null });

function changed(history: StageHistory, changes: Partial<Visit>): StageHistory {
  const current = history.visits.at(-1);
  return current ? { ...history, visits: [...history.visits.slice(0, -1), { ...current, ...changes }] } : history;
}
