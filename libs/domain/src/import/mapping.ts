import { type NewStage } from '../pipelines/commands.js';
import { type StatusPolicy } from '../pipelines/state.js';

/** What the rows of a file are. */
export const importKinds = ['leads', 'contacts', 'accounts', 'opportunities'] as const;

/** What the rows of a file are. */
export type ImportKind = (typeof importKinds)[number];

/** The forms of a date in a file. */
export const dateForms = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;

/** The form of every date in a file. An instant (RFC 3339) is understood in any. */
export type DateForm = (typeof dateForms)[number];

/** Where a value comes from: a column, or a constant. */
export interface ColumnSource {
  readonly column?: string;
  readonly constant?: string;
  /** what the column's texts mean, e.g. `{ "W": "Won" }`; one that is not listed is wrong */
  readonly values?: Readonly<Record<string, string>>;
  /** instead of an empty text */
  readonly else?: string;
  /** what an amount is multiplied by to be whole currency, e.g. 1000000 for millions */
  readonly scale?: number;
  /** the lookup whose row the text finds; the value is that row's column `take` */
  readonly lookup?: string;
  readonly take?: string;
}

/** Where the value of a field comes from; several, where it holds several values. */
export type FieldSource = ColumnSource | readonly ColumnSource[];

/** Holds where the column is filled, or is one of the texts. */
export interface RowCondition {
  readonly column: string;
  readonly in?: readonly string[];
}

/** A step of a deal's life after its creation. */
export interface MappedStep {
  readonly do: 'move' | 'adjust';
  readonly when?: RowCondition;
  /** empty: the moment of the import */
  readonly at?: ColumnSource;
  /** the stage, of a move */
  readonly stage?: ColumnSource;
  /** of an adjustment; empty is zero */
  readonly value?: ColumnSource;
  readonly reason?: ColumnSource;
}

/** The pipeline of every deal, by id or name. With stages it is made where there is none. */
export interface MappedPipeline {
  readonly name: string;
  readonly description?: string;
  readonly statusPolicy?: StatusPolicy;
  readonly currency?: string;
  readonly stages?: readonly Omit<NewStage, 'id'>[];
}

/** Rows of a lookup by their key, each by column. */
export type Lookup = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is made where a row names it and there is none. */
export interface MissingRecords {
  /** `fields` of a new one are read from the row of the lookup that its name finds */
  readonly accounts?: { readonly lookup?: string; readonly fields?: Readonly<Record<string, FieldSource>> };
  /** as closers */
  readonly reps?: boolean;
  readonly teams?: boolean;
}

/** How the rows of a file become records. */
export interface ImportMapping {
  /** the row's key; absent: the row as a whole is */
  readonly externalId?: ColumnSource;
  readonly dates: DateForm;
  /** of amounts @defaultValue the pipeline's, else the organization's */
  readonly currency?: string;
  /** by field; an own one is `customFields.<its id>` */
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly lookups?: Readonly<Record<string, Lookup>>;
  readonly pipeline?: MappedPipeline;
  /** when a deal came about; empty: the moment of the import */
  readonly createdAt?: ColumnSource;
  readonly steps?: readonly MappedStep[];
  /** the stage that the row's deal must have come to, so that a row that contradicts itself is refused */
  readonly endsIn?: ColumnSource;
  readonly missing?: MissingRecords;
}

/** How a file is to be read, and where its rows begin. */
export interface FileFormat {
  readonly kind: 'csv' | 'ndjson';
  /** between the fields of a row of CSV */
  readonly delimiter: string;
  /** of the header; empty for NDJSON */
  readonly columns: readonly string[];
  /** bytes before the first row */
  readonly offset: number;
  /** of the first row, from 1 */
  readonly line: number;
}
