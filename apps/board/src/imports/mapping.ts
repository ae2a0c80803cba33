import { type Schemas } from '../api/client.js';

export type Kind = Schemas['CreateImportDto']['kind'];
export type Mapping = Schemas['ImportMappingDto'];
type Source = Schemas['ColumnSourceDto'];

/** What rows can be. */
export const kinds = ['leads', 'contacts', 'accounts', 'opportunities'] as const satisfies readonly Kind[];

/** The forms of dates that a file may have. */
export const dateForms = [
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
] as const satisfies readonly Mapping['dates'][];

/** The fields that a column can go into. */
export const fieldsOf = {
  leads: [
    ...(['name', 'company', 'emails', 'phones', 'country', 'source', 'campaign', 'value', 'employees'] as const),
    ...(['sector', 'notes', 'status', 'contact', 'customer'] as const),
  ],
  contacts: ['name', 'emails', 'phones', 'account'],
  accounts: ['name', 'domains', 'sector', 'location', 'employees', 'revenue', 'parent'],
  opportunities: [
    ...(['name', 'contact', 'account', 'rep', 'team', 'pipeline', 'stage', 'value', 'source'] as const),
    ...(['expectedCloseDate', 'description', 'tags', 'probability'] as const),
  ],
} as const satisfies Record<Kind, readonly string[]>;

/** The records that own fields of a kind are defined on. */
export const recordOf = { leads: 'lead', contacts: 'contact', accounts: 'account', opportunities: 'deal' } as const;

const needed: Partial<Record<Kind, string>> = { contacts: 'name', accounts: 'name' };
const several: readonly string[] = ['emails', 'phones', 'domains', 'tags'];

/** Stands for the row's key among the fields. */
export const rowKey = 'externalId';

/** The field that each column goes into. */
export type Assigned = Readonly<Record<string, string | null>>;

/** A mapping, column by column. */
export function assignedBy(mapping: Mapping, columns: readonly string[]): Assigned {
  const fieldOf = new Map<string, string>();
  for (const [field, source] of Object.entries(mapping.fields))
    for (const { column } of listOf(source)) if (column !== undefined) fieldOf.set(column, field);
  if (mapping.externalId?.column !== undefined) fieldOf.set(mapping.externalId.column, rowKey);
  return Object.fromEntries(columns.map((column) => [column, fieldOf.get(column) ?? null]));
}

const listOf = (source: Source | Source[]): readonly Source[] => (Array.isArray(source) ? source : [source]);

/** The mapping that the columns come to. */
export function mappingOf(assigned: Assigned, dates: Mapping['dates'], currency: string): Mapping {
  const fields: Record<string, Source | Source[]> = {};
  let key: Source | null = null;
  for (const [column, field] of Object.entries(assigned)) {
    if (field === rowKey) key = { column };
    else if (field !== null) fields[field] = withColumn(fields[field], column);
  }
  return { fields, dates, ...(key && { externalId: key }), ...(currency !== '' && { currency }) };
}

const withColumn = (known: Source | Source[] | undefined, column: string): Source | Source[] =>
  known === undefined ? { column } : [...listOf(known), { column }];

/** What is wrong with the choice: a field that takes one column has two, one that is needed none; null: it holds. */
export function faultOf(
  kind: Kind,
  assigned: Assigned,
): { readonly what: 'twice' | 'missing'; readonly field: string } | { readonly what: 'nothing' } | null {
  const chosen = Object.values(assigned).filter((field) => field !== null);
  if (chosen.every((field) => field === rowKey)) return { what: 'nothing' };
  const twice = chosen.find((field, n) => !several.includes(field) && chosen.indexOf(field) !== n);
  if (twice !== undefined) return { what: 'twice', field: twice };
  const missing = needed[kind];
  return missing !== undefined && !chosen.includes(missing) ? { what: 'missing', field: missing } : null;
}
