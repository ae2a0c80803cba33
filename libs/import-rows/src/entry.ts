import { createHash } from 'node:crypto';
import { type FieldSource, type ImportKind, type ImportMapping, type Money } from '#domain';
import { fieldRule, ownField } from './fields.js';
import { type Values } from './read-rows.js';
import { dateOf, minorUnitsOf, textOf, wholeNumberOf } from './values.js';
import { WrongValue } from './wrong-value.js';

/** What the reading of rows needs besides them. */
export interface Reading {
  readonly kind: ImportKind;
  readonly mapping: ImportMapping;
  /** 12:00 of a day in the organization's time zone */
  readonly noon: (day: string) => string;
}

/** A row, read field by field as its mapping says. Every reading throws `WrongValue` where the text is no such value. */
export class Entry {
  constructor(
    private readonly reading: Reading,
    readonly values: Values,
  ) {}

  /** Its key; empty: none. */
  get externalId(): string {
    return limited('the key', textOf(this.reading.mapping.externalId, this.values), 200);
  }

  /** What a row without a key is known by: everything that it says. */
  get fingerprint(): string {
    const fields = Object.entries(this.values).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
  }

  /** A text; empty: none. */
  text(field: string): string {
    const { most = 200 } = fieldRule(this.reading.kind, field) ?? {};
    return limited(field, this.read(first(this.sources(field))), most);
  }

  /** Several texts, each once. */
  texts(field: string): readonly string[] {
    const found = this.sources(field).flatMap((source) => this.read(source).split(/[;\n]/));
    const texts = new Set(found.map((text) => limited(field, text.trim(), 254)).filter((text) => text !== ''));
    if (texts.size > 20) throw new WrongValue(`${field} has more than 20 values`);
    return [...texts];
  }

  /** A whole number; null: none. */
  whole(field: string): number | null {
    const text = this.text(field);
    return text === '' ? null : wholeNumberOf(text);
  }

  /** An amount; null: none. `currency` is that of amounts for which the mapping has none. */
  money(field: string, currency: string): Money | null {
    return this.amount(first(this.sources(field)), currency);
  }

  /** A day, `YYYY-MM-DD`; null: none. */
  date(field: string): string | null {
    const text = this.text(field);
    return text === '' ? null : dateOf(text, this.reading.mapping.dates);
  }

  /** Own fields by id, numbers as such. */
  own(kindOf: (fieldId: string) => string | undefined): Readonly<Record<string, string | number>> {
    const ids = Object.keys(this.reading.mapping.fields).flatMap((field) =>
      field.startsWith(ownField) ? [field.slice(ownField.length)] : [],
    );
    const known = ids.map((id) => [id, this.ownValue(id, kindOf(id))] as const);
    return Object.fromEntries(known.filter(([, value]) => value !== ''));
  }

  /** When the deal came about; null: at the import. */
  get createdAt(): string | null {
    return this.instant(this.reading.mapping.createdAt);
  }

  /** The stage that the deal must have come to; empty: whichever. */
  get endsIn(): string {
    return this.read(this.reading.mapping.endsIn);
  }

  /** What happened to the deal after its creation, still by names. */
  steps(currency: string): readonly EntryStep[] {
    const { steps = [] } = this.reading.mapping;
    return steps.flatMap((step): EntryStep[] => {
      if (step.when && !holds(step.when, this.values)) return [];
      const [at, reason] = [this.instant(step.at), this.read(step.reason)];
      if (step.do === 'adjust') {
        const value = this.amount(step.value, currency) ?? { amount: 0, currency };
        return [{ do: step.do, at, reason, value }];
      }
      const stage = this.read(step.stage);
      if (stage === '') throw new WrongValue(`${step.stage?.column ?? 'the stage'} is empty`);
      return [{ do: step.do, at, reason, stage }];
    });
  }

  private ownValue(id: string, kind: string | undefined): string | number {
    const text = this.text(`${ownField}${id}`);
    if (text === '') return '';
    if (kind === 'date') return dateOf(text, this.reading.mapping.dates);
    if (kind !== 'number') return text;
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new WrongValue(`"${text}" is not a number such as 12 or 1.5`);
    return Number(text);
  }

  private amount(source: FieldSource | undefined, currency: string): Money | null {
    const one = source && first(listOf(source));
    const text = this.read(one);
    const of = this.reading.mapping.currency ?? currency;
    return text === '' ? null : { amount: minorUnitsOf(text, of, one?.scale), currency: of };
  }

  private instant(source: FieldSource | undefined): string | null {
    const text = this.read(source && first(listOf(source)));
    if (text === '') return null;
    return rfc3339.test(text) && !Number.isNaN(Date.parse(text))
      ? new Date(text).toISOString()
      : this.reading.noon(dateOf(text, this.reading.mapping.dates));
  }

  private sources(field: string) {
    const { fields } = this.reading.mapping;
    const source = Object.hasOwn(fields, field) ? fields[field] : undefined;
    return source ? listOf(source) : [];
  }

  private read(source: Parameters<typeof textOf>[0]): string {
    return textOf(source, this.values, this.reading.mapping.lookups);
  }
}

/** A step of a deal's life, by names. `at` is an instant; null: the moment of the import. */
export type EntryStep =
  | { readonly do: 'move'; readonly at: string | null; readonly reason: string; readonly stage: string }
  | { readonly do: 'adjust'; readonly at: string | null; readonly reason: string; readonly value: Money };

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The sources of a field, which has one or several. */
export const listOf = (source: FieldSource) => (isList(source) ? source : [source]);

const isList = (source: FieldSource): source is Extract<FieldSource, readonly unknown[]> => Array.isArray(source);

const first = <T>(all: readonly T[]): T | undefined => all[0];

const holds = ({ column, in: texts }: { readonly column: string; readonly in?: readonly string[] }, row: Values) => {
  const text = (Object.hasOwn(row, column) ? row[column] : undefined) ?? '';
  return texts ? texts.includes(text) : text !== '';
};

function limited(field: string, text: string, most: number): string {
  if (text.length > most) throw new WrongValue(`${field} has ${text.length} characters, ${most} at most`);
  return text;
}
