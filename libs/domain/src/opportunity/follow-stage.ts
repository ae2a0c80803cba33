import { type Pipeline, type Status } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { namesOf } from './stages.js';

/** @throws `status_follows_stage` where the status is not set on its own, naming the stages that would do it */
export function requireOwnStatus(pipeline: Pipeline, status: Status): void {
  if (pipeline.statusPolicy === 'independent') return;
  const outcome = status === 'open' ? 'active' : status;
  const stages = pipeline.stages.filter((stage) => stage.outcome === outcome && !stage.deletion);
  reject('status_follows_stage', { status, stages: namesOf(stages) });
}
