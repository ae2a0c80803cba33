import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { type Values } from './values.js';

/** A record of a CSV file. */
export interface Row {
  /** of its last line, from 1; the header is line 1 */
  readonly line: number;
  /** how much of the file has been read */
  readonly bytes: number;
  readonly values: Values;
  /** the record has more or fewer fields than the header */
  readonly misshapen: boolean;
}

/**
 * The records of a CSV file (RFC 4180, UTF-8, a header first), one after another.
 *
 * @throws CommandFailed where the file cannot be read, is no CSV, or lacks one of the columns
 */
export async function* rowsOf(path: string, columns: ReadonlySet<string>): AsyncGenerator<Row> {
  await stat(path).catch((error: unknown) => {
    throw new CommandFailed(`${path} cannot be read`, exitCodes.wrongUse, { cause: error });
  });
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      info: true,
      trim: true,
      skipEmptyLines: true,
      relaxColumnCount: true,
      columns: (header: string[]) => withAll(header, columns, path),
    }),
  );
  try {
    for await (const parsed of parser) yield rowOf(parsed);
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(`${path} is not a CSV file with a header`, exitCodes.wrongUse, { cause: error });
  }
}

function withAll(header: string[], columns: ReadonlySet<string>, path: string): string[] {
  const missing = [...columns].filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  const what = missing.length === 1 ? `the column ${missing[0] ?? ''}` : `the columns ${missing.join(', ')}`;
  throw new CommandFailed(`${path} lacks ${what}; it has ${header.join(', ')}`, exitCodes.wrongUse);
}

interface Parsed {
  readonly info: { readonly lines: number; readonly bytes: number; readonly error?: unknown };
  readonly record: Record<string, string>;
}

const isParsed = (value: unknown): value is Parsed =>
  typeof value === 'object' && value !== null && 'info' in value && 'record' in value;

function rowOf(parsed: unknown): Row {
  if (!isParsed(parsed)) throw new TypeError('csv-parse gave something else than a record');
  const { lines, bytes, error } = parsed.info;
  return { line: lines, bytes, values: parsed.record, misshapen: error !== undefined };
}
