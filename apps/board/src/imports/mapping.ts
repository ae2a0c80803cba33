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

/** What texts of a column stand for; one that is not among them refuses its row. */
export type Meanings = Readonly<Record<string, string>>;

/** A mapping as a form has it. */
export interface MappingDraft {
  readonly assigned: Assigned;
  /** by column; absent: its texts stand for themselves */
  readonly meanings: Readonly<Record<string, Meanings>>;
  /** by field: what every row has alike */
  readonly constants: Readonly<Record<string, string>>;
  readonly dates: Mapping['dates'];
  readonly currency: string;
}

/** A mapping as a form begins with it. */
export function draftOf(mapping: Mapping, columns: readonly string[]): MappingDraft {
  const fieldOf = new Map<string, string>();
  const meanings = new Map<string, Meanings>();
  const constants = new Map<string, string>();
  for (const [field, sources] of Object.entries(mapping.fields))
    for (const { column, values, constant } of listOf(sources)) {
      if (constant !== undefined) constants.set(field, constant);
      if (column !== undefined) fieldOf.set(column, field);
      if (column !== undefined && values) meanings.set(column, values);
    }
  if (mapping.externalId?.column !== undefined) fieldOf.set(mapping.externalId.column, rowKey);
  return {
    assigned: Object.fromEntries(columns.map((column) => [column, fieldOf.get(column) ?? null])),
    meanings: Object.fromEntries(meanings),
    constants: Object.fromEntries(constants),
    dates: mapping.dates,
    currency: mapping.currency ?? '',
  };
}

const listOf = (source: Source | Source[]): readonly Source[] => (Array.isArray(source) ? source : [source]);

/** The draft with a column in another field: what its texts stood for there is forgotten. */
export function withField(draft: MappingDraft, column: string, field: string | null): MappingDraft {
  const { [column]: _, ...meanings } = draft.meanings;
  return { ...draft, meanings, assigned: { ...draft.assigned, [column]: field } };
}

/** The mapping that a draft comes to. */
export function mappingOf({ assigned, meanings, constants, dates, currency }: MappingDraft): Mapping {
  const fields: Record<string, Source | Source[]> = {};
  let key: Source | null = null;
  for (const [column, field] of Object.entries(assigned)) {
    const values = meanings[column];
    if (field === rowKey) key = { column };
    else if (field !== null) fields[field] = withSource(fields[field], { column, ...(values && { values }) });
  }
  for (const [field, constant] of Object.entries(constants)) fields[field] = withSource(fields[field], { constant });
  return { fields, dates, ...(key && { externalId: key }), ...(currency !== '' && { currency }) };
}

const withSource = (known: Source | Source[] | undefined, source: Source): Source | Source[] =>
  known === undefined ? source : [...listOf(known), source];

/** What is wrong with the choice: a field that takes one column has two, one that is needed none; null: it holds. */
export function faultOf(
  kind: Kind,
  { assigned, constants }: Pick<MappingDraft, 'assigned' | 'constants'>,
): { readonly what: 'twice' | 'missing'; readonly field: string } | { readonly what: 'nothing' } | null {
  const columns = Object.values(assigned).filter((field) => field !== null);
  const chosen = [...columns, ...Object.keys(constants)];
  if (columns.every((field) => field === rowKey)) return { what: 'nothing' };
  const twice = chosen.find((field, n) => !several.includes(field) && chosen.indexOf(field) !== n);
  if (twice !== undefined) return { what: 'twice', field: twice };
  const missing = needed[kind];
  return missing !== undefined && !chosen.includes(missing) ? { what: 'missing', field: missing } : null;
}
