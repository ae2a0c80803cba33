import { type ApiClient } from '#api-client';
import { answerOf } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { type Directory } from './directory.js';
import { type MapPipeline } from './import-map.js';

/** The pipeline of that name; made where there is none. @throws CommandFailed where it lacks a stage of the map */
export async function providePipeline(
  api: ApiClient,
  pipeline: MapPipeline,
  name: string,
): Promise<Pick<Directory, 'pipelineId' | 'currency' | 'stages'>> {
  const { items } = await answerOf(api.GET('/v1/pipelines'));
  const found = items.find((existing) => same(existing.name, name)) ?? (await define(api, pipeline, name));
  const stages = new Map(found.stages.map((stage) => [stage.name, stage.id]));
  const missing = pipeline.stages.filter((stage) => !stages.has(stage.name)).map((stage) => stage.name);
  const problem =
    missing.length > 0
      ? `has no stage ${missing.join(', ')}`
      : found.currency !== pipeline.currency && `is in ${found.currency}, not ${pipeline.currency}`;
  if (problem) throw new CommandFailed(`The pipeline ${found.name} ${problem}`, exitCodes.wrongUse);
  return { pipelineId: found.id, currency: found.currency, stages };
}

/** Names are unique ignoring case and surrounding space. */
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const define = (api: ApiClient, { description, statusPolicy, currency, stages }: MapPipeline, name: string) =>
  answerOf(
    api.POST('/v1/pipelines', {
      params: { header: keyFor(`import/pipeline/${name}`) },
      body: {
        name,
        ...(description === undefined ? {} : { description }),
        statusPolicy,
        currency,
        stages: [...stages],
      },
    }),
  );
