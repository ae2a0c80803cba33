import { type Me, type Pipeline, type Team } from '../catalogue/catalogue.js';
import { type DealDraft, type Named, onlyChannelOf, takingStages } from './deal-draft.js';

/** Teams that this person can give deals: of closers, their own. */
export const openTeams = (teams: readonly Team[], { role, memberId }: Pick<Me, 'role' | 'memberId'>): Team[] =>
  teams.filter(
    ({ removal, memberIds }) =>
      removal === null && (role !== 'closer' || (memberId !== null && memberIds.includes(memberId))),
  );

/** The draft that a form begins with. */
export function draftFor(
  start: {
    readonly pipelineId?: string;
    readonly teamId?: string;
    readonly stageId?: string;
    readonly contact?: Named;
  },
  pipelines: readonly Pipeline[],
  teams: readonly Team[],
): DealDraft {
  const team = teams.find(({ id }) => id === start.teamId) ?? null;
  const pipelineId = team?.pipelineId ?? start.pipelineId ?? pipelines.find(({ isDefault }) => isDefault)?.id;
  const empty: DealDraft = {
    name: '',
    contact: start.contact ?? null,
    newContact: null,
    account: null,
    pipelineId: '',
    teamId: null,
    stageId: null,
    channelId: null,
    value: '',
    source: null,
  };
  const placed = moved(
    empty,
    { pipelineId: pipelineId ?? pipelines[0]?.id ?? '', teamId: team?.id ?? null },
    pipelines,
    teams,
  );
  return moved(placed, { stageId: start.stageId ?? placed.stageId }, pipelines, teams);
}

/** The draft with a change and what follows from it: a team works in its funnel, on its channels; stages are the pipeline's. */
export function moved(
  draft: DealDraft,
  change: Partial<DealDraft>,
  pipelines: readonly Pipeline[],
  teams: readonly Team[],
): DealDraft {
  const next = { ...draft, ...change };
  const team = teams.find(({ id }) => id === next.teamId) ?? null;
  const pipelineId = team?.pipelineId ?? next.pipelineId;
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
  const stages = pipeline ? takingStages(pipeline) : [];
  const stays = stages.some(({ id }) => id === next.stageId);
  const hasChannel = team !== null && next.channelId !== null && team.channelIds.includes(next.channelId);
  return {
    ...next,
    pipelineId,
    stageId: stays ? next.stageId : (stages[0]?.id ?? null),
    channelId: hasChannel ? next.channelId : onlyChannelOf(team),
  };
}
