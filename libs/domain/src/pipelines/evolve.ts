import { lookUp } from '../look-up.js';
import { type PipelinesEvent, type StageDefinition } from './events.js';
import { type Pipeline, type Pipelines, type Stage } from './state.js';

/** The pipelines after the event. */
export function evolve(state: Pipelines, event: PipelinesEvent): Pipelines {
  const { pipelineId } = event.data;
  if (event.type === 'default_pipeline_set') return { ...state, defaultId: pipelineId };
  if (event.type === 'pipeline_defined') return withPipeline(state, defined(event.data));
  const pipeline = lookUp(state.byId, pipelineId);
  return pipeline ? withPipeline(state, { ...pipeline, ...changes(pipeline, event) }) : state;
}

const withPipeline = (state: Pipelines, pipeline: Pipeline): Pipelines => ({
  ...state,
  byId: { ...state.byId, [pipeline.id]: pipeline },
});

type Data<T extends PipelinesEvent['type']> = Extract<PipelinesEvent, { type: T }>['data'];
type Change = Exclude<PipelinesEvent, { type: 'default_pipeline_set' | 'pipeline_defined' }>;

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
  stages: stages.map(standing),
});

const standing = (stage: StageDefinition): Stage => ({ ...stage, closing: false });

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
      return { stages: stages.toSpliced(event.data.position, 0, standing(event.data.stage)) };
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
    case 'stage_repositioned':
      return { stages: reposition(stages, event.data) };
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
