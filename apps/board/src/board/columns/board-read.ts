import { type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import { answerOf, api, wholeAnswerOf } from '../../api/client.js';
import { type BoardFilters } from '../board-filters.js';
import { boardOf, type BoardState } from './board-state.js';

/** Cards of a column's first page, of each further one, and most of one answer. */
const [firstPage, furtherPage, largestPage] = [50, 100, 500];

/** Of the columns of a pipeline under filters. */
export const columnsKey = (pipelineId: string, filters: BoardFilters): QueryKey => [
  'board',
  pipelineId,
  'columns',
  filters,
];

/** Columns with their first cards; read again, with as many as were loaded. */
export const columnsQuery = (queries: QueryClient, pipelineId: string, filters: BoardFilters) =>
  queryOptions({
    queryKey: columnsKey(pipelineId, filters),
    queryFn: () => {
      const before = queries.getQueryData<BoardState>(columnsKey(pipelineId, filters));
      const loaded = Math.max(firstPage, ...(before?.columns.map(({ cards }) => cards.length) ?? []));
      return readBoard(pipelineId, filters, Math.min(loaded, largestPage));
    },
    structuralSharing: false, // thousands of cards
  });

/** A board with so many cards a column, as of now. @throws Problem */
export async function readBoard(pipelineId: string, filters: BoardFilters, limit: number): Promise<BoardState> {
  const params = { path: { pipelineId }, query: { ...filters, limit } };
  const { body, position } = await wholeAnswerOf(api.GET('/v1/pipelines/{pipelineId}/board', { params }));
  return boardOf(body, position ?? '0');
}

/** The cards of a column after the cursor. @throws Problem */
export const readMore = (pipelineId: string, stageId: string, filters: BoardFilters, cursor: string) =>
  answerOf(
    api.GET('/v1/pipelines/{pipelineId}/board/{stageId}', {
      params: { path: { pipelineId, stageId }, query: { ...filters, limit: furtherPage, cursor } },
    }),
  );
