import { CsvReader } from './csv.js';

/** Characters of a file that are looked at before it is sent. */
export const sampleBytes = 64_000;
/** Different values of a column that are looked at. */
const most = 40;

/** Whole lines of the beginning of a file. */
export function wholeLines(text: string, isWhole: boolean): string {
  const end = text.lastIndexOf('\n');
  return isWhole || end < 0 ? text : text.slice(0, end + 1);
}

/** The different values of each column. */
export function sampleValues(
  sample: string,
  {
    format,
    delimiter,
    columns,
  }: { readonly format: string; readonly delimiter: string; readonly columns: readonly string[] },
): Readonly<Record<string, readonly string[]>> {
  const rows = format === 'csv' ? csvRows(sample, delimiter, columns) : jsonRows(sample);
  return Object.fromEntries(
    columns.map((column) => [column, [...new Set(rows.flatMap((row) => row[column] || []))].slice(0, most)]),
  );
}

type Row = Readonly<Record<string, string>>;

function csvRows(sample: string, delimiter: string, columns: readonly string[]): readonly Row[] {
  const reader = new CsvReader(delimiter);
  const read = reader.read(sample);
  const last = reader.end();
  const [, ...rows] = last ? [...read, last] : read;
  return rows.map((row) => Object.fromEntries(columns.map((column, n) => [column, row[n] ?? ''])));
}

function jsonRows(sample: string): readonly Row[] {
  return sample.split('\n').flatMap((line) => {
    const row = parsed(line);
    return typeof row === 'object' && row !== null
      ? [Object.fromEntries(Object.entries(row).map(([name, value]) => [name, printable(value)]))]
      : [];
  });
}

const printable = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
