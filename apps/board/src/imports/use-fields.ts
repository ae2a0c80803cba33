import { useQuery } from '@tanstack/react-query';
import {
  customFieldsQuery,
  membersQuery,
  organizationQuery,
  pipelinesQuery,
  teamsQuery,
} from '../catalogue/catalogue.js';
import { leadStatusesQuery } from '../leads/lead-queries.js';
import { words } from '../words/words.js';
import { fieldsOf, type Kind, recordOf } from './mapping.js';

const { fields: names } = words.imports;

/** What a list offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field that a column or a fixed value can go into. */
export interface Field extends Choice {
  /** what it can be, where that is a list; null: any text */
  readonly targets: readonly Choice[] | null;
}

const choicesOf = (texts: readonly string[]): Choice[] =>
  [...new Set(texts)].map((text) => ({ value: text, label: text }));

const named = (all: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

/** The fields of a kind, and those that the organization defined, each with what it can be. */
export function useFields(kind: Kind): readonly Field[] {
  const targets = useTargets(kind);
  const { data: own = [] } = useQuery(customFieldsQuery);
  return [
    ...fieldsOf[kind].map((value) => ({ value, label: names[value], targets: targets[value] ?? null })),
    ...own
      .filter(({ record }) => record === recordOf[kind])
      .map(({ id, name, choices, kind: holds }) => ({
        value: `customFields.${id}`,
        label: name,
        targets: holds === 'choice' ? choicesOf(choices) : null,
      })),
  ];
}

function useTargets(kind: Kind): Readonly<Record<string, readonly Choice[]>> {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const { data: organization } = useQuery(organizationQuery);
  const { data: statuses } = useQuery({ ...leadStatusesQuery, enabled: kind === 'leads' });
  if (kind === 'leads') return { status: named(statuses?.items ?? []) };
  if (kind !== 'opportunities') return {};
  return {
    stage: choicesOf(pipelines.flatMap(({ stages }) => stages.map(({ name }) => name))),
    pipeline: named(pipelines),
    team: named(teams.filter(({ removal }) => removal === null)),
    rep: named(members.filter(({ removal }) => removal === null)),
    source: choicesOf(organization?.sources ?? []),
  };
}
