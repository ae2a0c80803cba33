import { type PipelinesEvent, without } from '#domain';
import { type StaleAfterDays } from './timers.keys.js';

/** The stale-after days of the stages after an event. */
export function staleAfterDays(state: StaleAfterDays, event: PipelinesEvent): StaleAfterDays {
  const { pipelineId } = event.data;
  switch (event.type) {
    case 'pipeline_defined':
      return event.data.stages.reduce((days, stage) => set(days, pipelineId, stage.id, stage.staleAfterDays), state);
    case 'stage_added':
      return set(state, pipelineId, event.data.stage.id, event.data.stage.staleAfterDays);
    case 'stage_stale_after_set':
      return set(state, pipelineId, event.data.stageId, event.data.days);
    case 'stage_deleted':
      return set(state, pipelineId, event.data.stageId, null);
    case 'pipeline_deleted':
      return Object.fromEntries(Object.entries(state).filter(([, stage]) => stage.pipelineId !== pipelineId));
    default:
      return state;
  }
}

function set(state: StaleAfterDays, pipelineId: string, stageId: string, days: number | null): StaleAfterDays {
  if (days !== null) return { ...state, [stageId]: { pipelineId, days } };
  return without(state, stageId);
}
