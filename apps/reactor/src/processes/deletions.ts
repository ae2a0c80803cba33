import { type PipelinesEvent } from '#domain';
import { type Effects } from '../effects.js';
import { type ProcessManager } from '../process-manager.js';
import { moveAway } from './move-away.js';

type Event<T extends PipelinesEvent['type']> = Extract<PipelinesEvent, { type: T }>;

/** Moves the deals of a stage that is being deleted to where its deletion says, then deletes it. */
export const stageDeletion: ProcessManager<Event<'stage_deletion_started'>> = {
  name: 'stage-deletion',
  reactsTo: ['stage_deletion_started'],
  async react({ event: { data }, position }, effects) {
    const { pipelineId, stageId } = data;
    const complete = { type: 'complete_stage_deletion', pipelineId, stageId } as const;
    const inUse = 'stage_in_use';
    const way = {
      from: { stageId },
      command: { type: 'leave_deleted_stage' },
      complete: () => effects.give('pipelines', '', complete, { target: stageId, foreseen: [inUse] }),
      inUse,
    } as const;
    await moveAway(effects, way, position);
  },
};

/** Gives the teams of a pipeline that is being deleted their new funnel, moves its deals, then deletes it. */
export const pipelineDeletion: ProcessManager<Event<'pipeline_deletion_started'>> = {
  name: 'pipeline-deletion',
  reactsTo: ['pipeline_deletion_started'],
  async react({ event: { data }, position }, effects) {
    const { pipelineId } = data;
    await giveFunnels(effects, pipelineId);
    const complete = { type: 'complete_pipeline_deletion', pipelineId } as const;
    const inUse = 'pipeline_in_use';
    const way = {
      from: { pipelineId },
      command: { type: 'leave_deleted_stage' },
      async complete() {
        await giveFunnels(effects, pipelineId); // a team may have come to it meanwhile
        return effects.give('pipelines', '', complete, { target: pipelineId, foreseen: [inUse] });
      },
      inUse,
    } as const;
    await moveAway(effects, way, position);
  },
};

/** Gives every team of a pipeline that is being deleted its new funnel. */
async function giveFunnels(effects: Effects, pipelineId: string): Promise<void> {
  const { teams } = await effects.catalogue();
  for (const { id: teamId, pipelineId: funnelId } of Object.values(teams.byId)) {
    if (funnelId !== pipelineId) continue;
    await effects.give('teams', '', { type: 'leave_deleted_pipeline', teamId }, { target: `team/${teamId}` });
  }
}
