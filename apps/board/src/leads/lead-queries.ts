import { infiniteQueryOptions, type QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';
import { catalogueKey } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type LeadsSearch } from './leads-search.js';

export type Lead = Omit<Schemas['ListedLeadDetailsDto'], 'revision'>;
export type OneLead = Schemas['OneLeadDto'];
export type LeadStatus = Schemas['LeadStatusDto'];
export type Criterion = Schemas['CriterionDto'];
export type Missing = Schemas['MissingDto'];
export type NextStage = Schemas['NextStageDto']['stage'];

/** Everything that is read of leads. */
export const leadsKey = ['leads'] as const;
const listKey = [...leadsKey, 'list'] as const;
const oneKey = (leadId: string) => [...leadsKey, 'one', leadId] as const;

const rowsAPage = 100;

export const leadStatusesQuery = queryOptions({
  queryKey: [...catalogueKey, 'lead-statuses'],
  queryFn: () => answerOf(api.GET('/v1/lead-statuses')),
});

export const leadStagesQuery = queryOptions({
  queryKey: [...catalogueKey, 'lead-stages'],
  queryFn: async () => (await answerOf(api.GET('/v1/lead-stages'))).items,
});

/** What is demanded of a lead before it enters the stage. */
export const criteriaQuery = (stage: NextStage) =>
  queryOptions({
    queryKey: [...catalogueKey, 'criteria', stage],
    queryFn: async () => (await answerOf(api.GET('/v1/criteria/{stage}', { params: { path: { stage } } }))).items,
  });

/** A list of leads, a page after another. */
export const leadsQuery = ({ stage, ...filters }: LeadsSearch) =>
  infiniteQueryOptions({
    queryKey: [...listKey, { ...filters, stage }],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, ...(stage && { stage: [stage] }), limit: rowsAPage, ...pageParam };
      return answerOf(api.GET('/v1/leads', { params: { query }, signal }));
    },
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  });

export const leadQuery = (leadId: string) =>
  queryOptions({
    queryKey: oneKey(leadId),
    queryFn: () => answerOf(api.GET('/v1/leads/{leadId}', { params: { path: { leadId } } })),
  });

export const leadTimelineQuery = (leadId: string) =>
  infiniteQueryOptions({
    queryKey: [...leadsKey, 'timeline', leadId],
    queryFn: ({ pageParam }) => {
      const params = { path: { leadId }, query: { limit: 50, ...pageParam } };
      return answerOf(api.GET('/v1/leads/{leadId}/timeline', { params }));
    },
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  });

/** Who else has its email or phone, as said when it was written down. */
export interface Duplicates {
  readonly leadIds: readonly string[];
  readonly contactIds: readonly string[];
}

const duplicatesKey = (leadId: string) => ['lead-duplicates', leadId] as const;

export const useDuplicates = (leadId: string): Duplicates | undefined =>
  useQuery<Duplicates>({ queryKey: duplicatesKey(leadId), queryFn: skipToken, staleTime: Infinity }).data;

export const keepDuplicates = (queries: QueryClient, leadId: string, duplicates: Duplicates): void => {
  queries.setQueryData(duplicatesKey(leadId), duplicates);
};

/** Shows a lead changed, in every list and in its drawer. What it gives takes that back. */
export function patchLead(queries: QueryClient, leadId: string, changes: Partial<Lead>): () => void {
  void queries.cancelQueries({ queryKey: leadsKey });
  const filters = { queryKey: listKey };
  const [lists, one] = [queries.getQueriesData(filters), queries.getQueryData(oneKey(leadId))];
  queries.setQueriesData<{ pages: Schemas['LeadsDto'][]; pageParams: unknown[] }>(
    filters,
    (list) =>
      list && { ...list, pages: list.pages.map((page) => ({ ...page, items: patched(page.items, leadId, changes) })) },
  );
  queries.setQueryData<OneLead>(oneKey(leadId), (lead) => lead && { ...lead, ...changes });
  return () => {
    for (const [key, list] of lists) queries.setQueryData(key, list);
    queries.setQueryData(oneKey(leadId), one);
  };
}

const patched = <One extends Lead>(leads: One[], leadId: string, changes: Partial<Lead>): One[] =>
  leads.map((lead) => (lead.id === leadId ? { ...lead, ...changes } : lead));

/** What a lead is called: its person, else its company, else how it can be reached. */
export const leadName = (lead: Pick<Lead, 'name' | 'company' | 'emails' | 'phones'>): string =>
  lead.name ?? lead.company ?? lead.emails[0] ?? lead.phones[0] ?? words.leads.unnamed;

/** The name of a stage, as the organization calls it. */
export function useStageLabel(): (stage: Lead['stage']) => string {
  const { data = [] } = useQuery(leadStagesQuery);
  const ended: Readonly<Record<string, string>> = words.leads.ended;
  return (stage) => data.find((one) => one.stage === stage)?.label ?? ended[stage] ?? '';
}

/** The name of a status by id. */
export function useStatusName(): (statusId: string) => string {
  const { data } = useQuery(leadStatusesQuery);
  return (statusId) => data?.items.find(({ id }) => id === statusId)?.name ?? '';
}
