import { type UseMutationResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { type Pipeline, type Team } from '../catalogue/catalogue.js';
import { type DealDraft, fieldsOf, isBoardsWay, takingStages } from './deal-draft.js';

/** What a draft is made a deal with. */
export interface NewDeal {
  readonly draft: DealDraft;
  readonly pipeline: Pipeline;
  readonly team: Team | null;
}

type Made = Schemas['OpportunityDto'];

/** Makes a deal. */
export const useNewDeal = (options: {
  readonly onMade: (made: Made, of: NewDeal) => void;
  readonly refused: (problem: Problem) => boolean;
}): UseMutationResult<void, Error, NewDeal, (() => void) | undefined> =>
  useCommand<NewDeal, void>({
    run: async (deal) => {
      const made = await make(deal);
      if ('pipeline' in made) options.onMade(made, deal);
    },
    refused: options.refused,
    stale: [['board'], ['board-matching'], ['deals'], ['summary'], ['contacts']],
  });

function make({ draft, pipeline, team }: NewDeal) {
  const fields = fieldsOf(draft, pipeline.currency, team);
  if (team && isBoardsWay(draft, team, takingStages(pipeline)))
    return answerOf(
      api.POST('/v1/teams/{teamId}/opportunities', { params: { path: { teamId: team.id } }, body: fields }),
    );
  const place = { pipelineId: pipeline.id, stageId: draft.stageId ?? undefined, teamId: team?.id };
  return answerOf(api.POST('/v1/opportunities', { body: { ...fields, ...place } }));
}
