import { useQuery } from '@tanstack/react-query';
import {
  agentsQuery,
  channelsQuery,
  customFieldsQuery,
  membersQuery,
  organizationQuery,
  pipelinesQuery,
  teamsQuery,
} from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type ConditionField } from '../conditions/condition-fields.js';
import { choicesOf, choicesOfNamed, customConditionFields } from '../conditions/use-lead-fields.js';
import { currencyChoices } from '../parts/choices.js';
import { type Trigger } from './rule-types.js';
import { eventFieldsOf } from './event-fields.js';

const texts = words.settings.automation;
const kinds: Readonly<Record<string, ConditionField['kind']>> = {
  value: 'money',
  probability: 'number',
  expectedClose: 'date',
  followUpAt: 'date',
};

/** What the conditions of a rule can name: fields of the deal, and of the event that sets it off. */
export function useRuleFields(trigger: Trigger | null): {
  readonly fields: readonly ConditionField[];
  readonly currency: string;
} {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const { data: agents = [] } = useQuery(agentsQuery);
  const { data: channels = [] } = useQuery(channelsQuery);
  const { data: custom = [] } = useQuery(customFieldsQuery);
  const { data: organization } = useQuery(organizationQuery);
  const stages = useStageChoices();
  const choices: Readonly<Record<string, ConditionField['choices']>> = {
    status: choicesOf(texts.statuses),
    currency: currencyChoices.map((code) => ({ value: code, label: code })),
    stageId: stages,
    pipelineId: choicesOfNamed(pipelines),
    teamId: choicesOfNamed(teams),
    repId: choicesOfNamed(members),
    agentId: choicesOfNamed(agents),
    channelId: choicesOfNamed(channels),
    source: organization?.sources.map((source) => ({ value: source, label: source })),
    'event.fromStage.id': stages,
    'event.toStage.id': stages,
    'event.channelId': choicesOfNamed(channels),
    'event.actor.kind': choicesOf(texts.actors),
  };
  const named = [...choicesOf(words.settings.conditions.dealFields), ...eventFieldsOf(trigger)].map((field) => ({
    ...field,
    kind: kinds[field.value] ?? ('text' as const),
    choices: choices[field.value],
  }));
  return { fields: [...named, ...customConditionFields(custom, 'deal')], currency: organization?.currency ?? 'USD' };
}

/** Every stage with its pipeline, as choices. */
export function useStageChoices(): { value: string; label: string }[] {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  return pipelines.flatMap(({ name: pipeline, stages }) =>
    stages.filter(({ deletion }) => !deletion).map(({ id, name }) => ({ value: id, label: `${name} (${pipeline})` })),
  );
}
