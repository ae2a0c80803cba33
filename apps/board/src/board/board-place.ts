import { type Pipeline, type Team } from '../catalogue/catalogue.js';
import { type BoardSearch } from './board-search.js';
import { known } from './search-values.js';

/** What the board shows: a pipeline, of one team or of all. */
export interface BoardPlace {
  readonly pipeline: Pipeline;
  readonly team: Team | null;
}

/** The place of an address: a team shows its funnel; without one, the pipeline named, else the default one. */
export function placeOf(
  { pipelineId, teamId }: Pick<BoardSearch, 'pipelineId' | 'teamId'>,
  pipelines: readonly Pipeline[],
  teams: readonly Team[],
): BoardPlace | null {
  const team = teams.find(({ id }) => id === teamId) ?? null;
  const wanted = team?.pipelineId ?? pipelineId;
  const pipeline =
    pipelines.find(({ id }) => id === wanted) ?? pipelines.find(({ isDefault }) => isDefault) ?? pipelines[0];
  return pipeline ? { pipeline, team } : null;
}

/** The address of another pipeline, with the filters that still make sense there: no stage, no amount of another currency, no other team. */
export function inPipeline(search: BoardSearch, from: BoardPlace, to: Pipeline): BoardSearch {
  const { stageId: _, act: __, valueMin, valueMax, teamId, ...kept } = search;
  const sameMoney = from.pipeline.currency === to.currency;
  const staysInTeam = teamId !== undefined && (from.team === null || from.team.pipelineId === to.id);
  return known({
    ...kept,
    pipelineId: to.id,
    teamId: staysInTeam ? teamId : undefined,
    valueMin: sameMoney ? valueMin : undefined,
    valueMax: sameMoney ? valueMax : undefined,
  });
}

/** The address of a team's funnel, or of all teams in the pipeline that is shown. */
export function inTeam(
  search: BoardSearch,
  from: BoardPlace,
  team: Pick<Team, 'id' | 'pipelineId'> | null,
  pipelines: readonly Pipeline[],
): BoardSearch {
  const pipeline = pipelines.find(({ id }) => id === team?.pipelineId) ?? from.pipeline;
  const stays = pipeline.id === from.pipeline.id;
  const there = stays ? { ...search, pipelineId: pipeline.id } : inPipeline(search, from, pipeline);
  return known({ ...there, act: undefined, teamId: team?.id });
}
