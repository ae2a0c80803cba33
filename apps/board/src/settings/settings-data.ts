import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas, wholeAnswerOf } from '../api/client.js';
import { revisions } from '../api/revisions.js';
import { catalogueKey } from '../catalogue/catalogue.js';

export type LeadStatus = Schemas['LeadStatusDto'];
export type LeadStage = Schemas['LeadStageDto'];
export type Criterion = Schemas['CriterionDto'];
export type PolicyStep = Schemas['PolicyStepDto'];
export type RoutingRule = Schemas['RoutingRuleDto'];
export type Condition = Schemas['ConditionDto'];
export type Webhook = Schemas['ListedWebhookDto'];
export type Goal = Schemas['GoalDetailsDto'];
export type CustomField = Schemas['CustomFieldDto'];
export type Channel = Schemas['ChannelDto'];
export type Agent = Schemas['AgentDto'];
export type Token = Schemas['ListedTokenDto'];

/** The stages of a lead's life that have criteria. */
export type QualifiedStage = 'market_qualified' | 'sales_qualified' | 'converted';

const key = [...catalogueKey, 'settings'] as const;

export const presetsQuery = queryOptions({
  queryKey: ['pipeline-presets'],
  queryFn: async () => (await answerOf(api.GET('/v1/pipelines/presets'))).items,
  staleTime: Infinity,
});

export const leadStatusesQuery = queryOptions({
  queryKey: [...key, 'lead-statuses'],
  queryFn: () => answerOf(api.GET('/v1/lead-statuses')),
});

export const leadStagesQuery = queryOptions({
  queryKey: [...key, 'lead-stages'],
  queryFn: async () => {
    const { items } = await answerOf(api.GET('/v1/lead-stages'));
    for (const { stage, revision } of items) revisions.take(`/v1/lead-stages/${stage}`, revision);
    return items;
  },
});

export const leadStepsQuery = (stage: LeadStage['stage']) =>
  queryOptions({
    queryKey: [...key, 'lead-steps', stage],
    queryFn: async () => (await answerOf(api.GET('/v1/lead-steps/{stage}', { params: { path: { stage } } }))).items,
  });

export const criteriaQuery = (stage: QualifiedStage) =>
  queryOptions({
    queryKey: [...key, 'criteria', stage],
    queryFn: async () => (await answerOf(api.GET('/v1/criteria/{stage}', { params: { path: { stage } } }))).items,
  });

export const routingQuery = queryOptions({
  queryKey: [...key, 'routing'],
  queryFn: () => wholeAnswerOf(api.GET('/v1/routing-rules')),
});

export const autonomyQuery = queryOptions({
  queryKey: [...key, 'autonomy'],
  queryFn: () => answerOf(api.GET('/v1/autonomy')),
});

export const automationsQuery = queryOptions({
  queryKey: [...key, 'automations'],
  queryFn: async () => (await answerOf(api.GET('/v1/automations'))).items,
});

export const webhooksQuery = queryOptions({
  queryKey: [...key, 'webhooks'],
  queryFn: async () => (await answerOf(api.GET('/v1/webhooks'))).items,
});

export const eventTypesQuery = queryOptions({
  queryKey: ['webhook-event-types'],
  queryFn: async () => (await answerOf(api.GET('/v1/webhooks/event-types'))).items,
  staleTime: Infinity,
});

export const goalsQuery = queryOptions({
  queryKey: [...key, 'goals'],
  queryFn: async () => (await answerOf(api.GET('/v1/goals', { params: { query: { limit: 500 } } }))).items,
});

export const tokensQuery = queryOptions({
  queryKey: [...key, 'tokens'],
  queryFn: async () => (await answerOf(api.GET('/v1/tokens'))).items,
});

export const memberTokensQuery = (memberId: string) =>
  queryOptions({
    queryKey: [...key, 'tokens', memberId],
    queryFn: async () =>
      (await answerOf(api.GET('/v1/members/{memberId}/tokens', { params: { path: { memberId } } }))).items,
  });

/** With its ETag, which writes carry: an organization may demand it. */
export const wholeOrganizationQuery = queryOptions({
  queryKey: [...key, 'organization'],
  queryFn: () => wholeAnswerOf(api.GET('/v1/organization')),
});
