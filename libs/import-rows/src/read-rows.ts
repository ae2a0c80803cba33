import { createReadStream } from 'node:fs';
import { type FileFormat } from '#domain';
import { csvFields } from './csv-fields.js';
import { type FilePlace, type FileRecord, mostRecordBytes, RecordSplitter } from './record-splitter.js';

/** A row: text by column. */
export type Values = Readonly<Record<string, string>>;

/** A row of a file, or why it cannot be read. */
export interface FileRow {
  /** of its first line, from 1 */
  readonly line: number;
  /** where the next one begins */
  readonly next: FilePlace;
  readonly values: Values | null;
  readonly problem: RowProblem | null;
}

/** Why a row cannot be read: a code of the table of problems and its facts. */
export interface RowProblem {
  readonly code: 'row_malformed' | 'row_too_large';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The rows of a file from a place on, one after another. Blank lines are none. @throws the file system's errors */
export async function* rowsOf(
  path: string,
  format: Pick<FileFormat, 'kind' | 'delimiter' | 'columns'>,
  from: FilePlace,
): AsyncGenerator<FileRow> {
  const splitter = new RecordSplitter(from, format.kind === 'csv' ? format.delimiter : null);
  for await (const block of blocksOf(path, from.offset)) yield* rowsIn(splitter.push(block), format);
  yield* rowsIn(splitter.end(), format);
}

/** The rows at the beginning of a file, as far as its sample holds them whole. */
export function* sampleRows(sample: Buffer, format: FileFormat): Generator<FileRow> {
  const splitter = new RecordSplitter(format, format.kind === 'csv' ? format.delimiter : null);
  yield* rowsIn(splitter.push(sample.subarray(format.offset)), format);
}

async function* blocksOf(path: string, start: number): AsyncGenerator<Buffer> {
  for await (const block of createReadStream(path, { start })) {
    if (Buffer.isBuffer(block)) yield block;
  }
}

type Format = Pick<FileFormat, 'kind' | 'delimiter' | 'columns'>;

function* rowsIn(records: Iterable<FileRecord>, format: Format): Generator<FileRow> {
  for (const record of records) {
    const next = { offset: record.end, line: record.nextLine };
    if (record.problem === null && record.text.trim() === '') continue;
    yield { line: record.line, next, ...readRow(record, format) };
  }
}

type Read = Pick<FileRow, 'values' | 'problem'>;

const tooLarge: Read = { values: null, problem: { code: 'row_too_large', facts: { limit: mostRecordBytes } } };

const malformed = (reason: string): Read => ({ values: null, problem: { code: 'row_malformed', facts: { reason } } });

function readRow({ text, problem }: FileRecord, format: Format): Read {
  if (problem === 'too_large') return tooLarge;
  if (problem === 'truncated') return malformed('ends within quotes');
  return format.kind === 'csv' ? readCsv(text, format) : readJson(text);
}

function readCsv(text: string, { delimiter, columns }: Format): Read {
  const fields = csvFields(text, delimiter);
  if (!fields) return malformed('has something after a closing quote');
  if (fields.length !== columns.length) return malformed(`has ${fields.length} fields, the header ${columns.length}`);
  return { values: Object.fromEntries(columns.map((column, n) => [column, fields[n] ?? ''])), problem: null };
}

function readJson(text: string): Read {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed('is no JSON object');
    const fields = Object.entries(value).map(([name, one]: [string, unknown]) => [name, textOf(one)] as const);
    return { values: Object.fromEntries(fields), problem: null };
  } catch {
    return malformed('is not JSON');
  }
}

/** A member of an object as a field of CSV would have it; the members of a list are separated by semicolons. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(';');
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}
