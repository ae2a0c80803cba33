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

/** The fields of a kind, and those that the organization defined, each with what it can be; null until that is read. */
export function useFields(kind: Kind): readonly Field[] | null {
  const targets = useTargets(kind);
  const { data: own = [], isPending } = useQuery(customFieldsQuery);
  if (isPending || !targets) return null;
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

function useTargets(kind: Kind): Readonly<Record<string, readonly Choice[]>> | null {
  const ofLeads = useLeadTargets(kind === 'leads');
  const ofDeals = useDealTargets(kind === 'opportunities');
  if (kind === 'leads') return ofLeads;
  return kind === 'opportunities' ? ofDeals : {};
}

function useLeadTargets(enabled: boolean): Readonly<Record<string, readonly Choice[]>> | null {
  const { data, isPending } = useQuery({ ...leadStatusesQuery, enabled });
  return isPending ? null : { status: named(data?.items ?? []) };
}

function useDealTargets(enabled: boolean): Readonly<Record<string, readonly Choice[]>> | null {
  const pipelines = useQuery({ ...pipelinesQuery, enabled });
  const teams = useQuery({ ...teamsQuery, enabled });
  const members = useQuery({ ...membersQuery, enabled });
  const organization = useQuery({ ...organizationQuery, enabled });
  if ([pipelines, teams, members, organization].some(({ isPending }) => isPending)) return null;
  return {
    stage: choicesOf(pipelines.data?.flatMap(({ stages }) => stages.map(({ name }) => name)) ?? []),
    pipeline: named(pipelines.data ?? []),
    team: named(teams.data?.filter(({ removal }) => removal === null) ?? []),
    rep: named(members.data?.filter(({ removal }) => removal === null) ?? []),
    source: choicesOf(organization.data?.sources ?? []),
  };
}
