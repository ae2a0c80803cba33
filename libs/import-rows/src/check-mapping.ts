import { type ColumnSource, type ImportKind, type ImportMapping } from '#domain';
import { listOf } from './entry.js';
import { fieldRule, importFields } from './fields.js';

/** The columns of the file that the mapping reads. */
export function columnsOf({ externalId, fields, createdAt, steps = [], endsIn }: ImportMapping): ReadonlySet<string> {
  const sources = [
    ...[externalId, createdAt, endsIn],
    ...Object.values(fields).flatMap((source) => listOf(source)),
    ...steps.flatMap(({ at, stage, value, reason }) => [at, stage, value, reason]),
  ];
  const conditions = steps.flatMap(({ when }) => (when ? [when.column] : []));
  return new Set([...sources.flatMap((source) => source?.column ?? []), ...conditions]);
}

/** Everything that is wrong with the mapping of such records; none: it holds. */
export function mappingProblems(kind: ImportKind, mapping: ImportMapping): readonly string[] {
  return [
    ...unknownFields(kind, Object.keys(mapping.fields)),
    ...missingFields(kind, mapping),
    ...severalColumns(kind, mapping),
    ...withoutSource(mapping),
    ...danglingLookups(mapping),
    ...(kind === 'opportunities' ? danglingStages(mapping) : historyOfOthers(mapping)),
  ];
}

const unknownFields = (kind: ImportKind, fields: readonly string[]): string[] =>
  fields
    .filter((field) => !fieldRule(kind, field))
    .map((field) => `${kind} have no field ${field}; they have ${Object.keys(importFields[kind]).join(', ')}`);

function missingFields(kind: ImportKind, { fields }: ImportMapping): string[] {
  const required = Object.entries(importFields[kind]).flatMap(([field, rule]) => (rule.required ? [field] : []));
  return required.filter((field) => !Object.hasOwn(fields, field)).map((field) => `${field} is required`);
}

const severalColumns = (kind: ImportKind, { fields }: ImportMapping): string[] =>
  Object.entries(fields)
    .filter(([field, source]) => listOf(source).length !== 1 && fieldRule(kind, field)?.type !== 'texts')
    .map(([field, source]) => `${field} takes one column, not ${listOf(source).length}`);

const withoutSource = (mapping: ImportMapping): string[] =>
  allSources(mapping)
    .filter(([, { column, constant }]) => (column === undefined) === (constant === undefined))
    .map(([place]) => `${place} needs either a column or a constant`);

function danglingLookups(mapping: ImportMapping): string[] {
  const known = new Set(Object.keys(mapping.lookups ?? {}));
  const facts = mapping.missing?.accounts?.lookup;
  const named = allSources(mapping).flatMap(([, { lookup }]) => lookup ?? []);
  return [...named, ...(facts === undefined ? [] : [facts])]
    .filter((name) => !known.has(name))
    .map((name) => `there is no lookup ${name}`);
}

function danglingStages({ pipeline, fields, steps = [] }: ImportMapping): string[] {
  if (!pipeline?.stages) return [];
  const known = new Set(pipeline.stages.map(({ name }) => name));
  const sources = [...listOf(fields.stage ?? []), ...steps.flatMap(({ stage }) => stage ?? [])];
  const named = sources.flatMap(({ constant }) => constant ?? []);
  return named.filter((name) => !known.has(name)).map((name) => `the pipeline has no stage ${name}`);
}

const historyOfOthers = ({ pipeline, createdAt, steps, endsIn }: ImportMapping): string[] =>
  Object.entries({ pipeline, createdAt, steps, endsIn })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `${name} is for opportunities alone`);

function allSources(mapping: ImportMapping): readonly (readonly [place: string, source: ColumnSource])[] {
  const { externalId, createdAt, endsIn, fields, steps = [] } = mapping;
  const fixed = Object.entries({ externalId, createdAt, endsIn });
  const inFields = Object.entries(fields).flatMap(([field, source]) =>
    listOf(source).map((one) => [`fields.${field}`, one] as const),
  );
  const inSteps = steps.flatMap(({ at, stage, value, reason }, n) =>
    Object.entries({ at, stage, value, reason }).map(([name, one]) => [`steps.${n}.${name}`, one] as const),
  );
  return [...fixed, ...inFields, ...inSteps].flatMap(([place, source]) => (source ? [[place, source] as const] : []));
}
