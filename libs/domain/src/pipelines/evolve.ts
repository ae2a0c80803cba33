import { lookUp } from '../look-up.js';
import { without } from '../without.js';
import { type PipelinesEvent } from './events.js';
import { newStage } from './new-stage.js';
import { type Pipeline, type Pipelines, presetStatusDescriptions, type Stage } from './state.js';

/** The pipelines after the event. */
export function evolve(state: Pipelines, event: PipelinesEvent): Pipelines {
  const { pipelineId } = event.data;
  if (event.type === 'default_pipeline_set') return { ...state, defaultId: pipelineId };
  if (event.type === 'pipeline_defined') return withPipeline(state, defined(event.data));
  if (event.type === 'pipeline_deleted') return withoutPipeline(state, event.data);
  if (event.type === 'stage_deleted') return withoutStage(state, event.data);
  const pipeline = lookUp(state.byId, pipelineId);
  return pipeline ? withPipeline(state, { ...pipeline, ...changes(pipeline, event) }) : state;
}

const withPipeline = (state: Pipelines, pipeline: Pipeline): Pipelines => ({
  ...state,
  byId: { ...state.byId, [pipeline.id]: pipeline },
});

const withoutPipeline = ({ byId, deleted, ...state }: Pipelines, data: Data<'pipeline_deleted'>): Pipelines => ({
  ...state,
  byId: without(byId, data.pipelineId),
  deleted: { ...deleted, pipelines: { ...deleted.pipelines, [data.pipelineId]: data.moveTo } },
});

function withoutStage(state: Pipelines, { pipelineId, stageId, moveTo }: Data<'stage_deleted'>): Pipelines {
  const pipeline = lookUp(state.byId, pipelineId);
  if (!pipeline) return state;
  const stages = pipeline.stages.filter(({ id }) => id !== stageId);
  const deleted = { ...state.deleted.stages, [stageId]: { pipelineId, moveTo } };
  return withPipeline({ ...state, deleted: { ...state.deleted, stages: deleted } }, { ...pipeline, stages });
}

type Data<T extends PipelinesEvent['type']> = Extract<PipelinesEvent, { type: T }>['data'];
type Change = Exclude<
  PipelinesEvent,
  { type: 'default_pipeline_set' | 'pipeline_defined' | 'pipeline_deleted' | 'stage_deleted' }
>;

const defined = ({
  pipelineId,
  name,
  description,
  currency,
  statusPolicy,
  stages,
}: Data<'pipeline_defined'>): Pipeline => ({
  id: pipelineId,
  name,
  description,
  currency,
  statusPolicy,
  closeReasonPolicy: 'optional',
  statusDescriptions: presetStatusDescriptions,
  stages: stages.map(newStage),
  deletion: null,
});

function changes(pipeline: Pipeline, event: Change): Partial<Pipeline> {
  const { stages } = pipeline;
  switch (event.type) {
    case 'pipeline_renamed':
      return { name: event.data.name };
    case 'pipeline_described':
      return { description: event.data.description };
    case 'close_reason_policy_set':
      return { closeReasonPolicy: event.data.policy };
    case 'stage_added':
      return { stages: stages.toSpliced(event.data.position, 0, newStage(event.data.stage)) };
    case 'stage_renamed':
      return { stages: edit(stages, event.data.stageId, { name: event.data.name }) };
    case 'stage_described':
      return { stages: edit(stages, event.data.stageId, { description: event.data.description }) };
    case 'stage_recoloured':
      return { stages: edit(stages, event.data.stageId, { colour: event.data.colour }) };
    case 'stage_probability_set':
      return { stages: edit(stages, event.data.stageId, { probability: event.data.probability }) };
    case 'stage_stale_after_set':
      return { stages: edit(stages, event.data.stageId, { staleAfterDays: event.data.days }) };
    case 'stage_gates_set':
      return { stages: edit(stages, event.data.stageId, { gates: event.data.gates }) };
    case 'status_description_set':
      return {
        statusDescriptions: { ...pipeline.statusDescriptions, [event.data.status]: event.data.description },
      };
    case 'stage_repositioned':
      return { stages: reposition(stages, event.data) };
    case 'stage_deletion_started':
      return { stages: edit(stages, event.data.stageId, { deletion: { moveTo: event.data.moveTo } }) };
    case 'pipeline_deletion_started':
      return { deletion: { moveTo: event.data.moveTo } };
    default:
      event satisfies never;
      return {};
  }
}

const edit = (stages: readonly Stage[], stageId: string, change: Partial<Stage>): readonly Stage[] =>
  stages.map((stage) => (stage.id === stageId ? { ...stage, ...change } : stage));

function reposition(stages: readonly Stage[], { stageId, position }: Data<'stage_repositioned'>): readonly Stage[] {
  const moved = stages.filter(({ id }) => id === stageId);
  return stages.filter(({ id }) => id !== stageId).toSpliced(position, 0, ...moved);
}
