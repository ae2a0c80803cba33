import { type Routes } from '#api-client';

type Query = NonNullable<Routes['/v1/pipelines/{pipelineId}/board']['get']['parameters']['query']>;

/** What narrows the cards of a board or the rows of a table, as the API takes it. */
export type BoardFilters = Omit<Query, 'limit' | 'after'>;
