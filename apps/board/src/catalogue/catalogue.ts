import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';
import { meKey, membersKey } from '../api/people.js';

export type Pipeline = Schemas['PipelineDto'];
export type Stage = Schemas['StageDto'];
export type Team = Schemas['TeamDto'];
export type Member = Schemas['MemberDto'];
export type Me = Schemas['MeDto'];

/** What changes rarely and is shown everywhere; a live `catalogue` event makes it be read again. */
export const catalogueKey = ['catalogue'] as const;

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: () => answerOf(api.GET('/v1/me')),
  staleTime: Infinity,
});

export const organizationQuery = queryOptions({
  queryKey: [...catalogueKey, 'organization'],
  queryFn: () => answerOf(api.GET('/v1/organization')),
});

export const pipelinesQuery = queryOptions({
  queryKey: [...catalogueKey, 'pipelines'],
  queryFn: async () => (await answerOf(api.GET('/v1/pipelines'))).items,
});

export const teamsQuery = queryOptions({
  queryKey: [...catalogueKey, 'teams'],
  queryFn: async () => (await answerOf(api.GET('/v1/teams'))).items,
});

export const membersQuery = queryOptions({
  queryKey: membersKey,
  queryFn: async () => (await answerOf(api.GET('/v1/members'))).items,
});

export const channelsQuery = queryOptions({
  queryKey: [...catalogueKey, 'channels'],
  queryFn: async () => (await answerOf(api.GET('/v1/channels'))).items,
});

export const agentsQuery = queryOptions({
  queryKey: [...catalogueKey, 'agents'],
  queryFn: async () => (await answerOf(api.GET('/v1/agents'))).items,
});

export const customFieldsQuery = queryOptions({
  queryKey: [...catalogueKey, 'custom-fields'],
  queryFn: async () => (await answerOf(api.GET('/v1/custom-fields'))).items,
});

/** Who is signed in; undefined until it is known. */
export const useMe = (): Me | undefined => useQuery(meQuery).data;

/** The BCP 47 locale of the organization; the browser's until it is known. */
export const useLocale = (): string | undefined => useQuery(organizationQuery).data?.locale;

/** A member's name by id. */
export function useMemberNames(): (id: string | null) => string | null {
  const { data = [] } = useQuery(membersQuery);
  return (id) => data.find((member) => member.id === id)?.name ?? null;
}
