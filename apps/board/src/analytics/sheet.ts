import { fractionDigits, type Money } from '../format/money.js';
import { type DealsBehind } from './deals-behind.js';

/** A figure as a table shows it and as a file holds it. */
export interface Cell {
  readonly text: string;
  /** as a spreadsheet takes it; null: there is none */
  readonly value: string | number | null;
  /** the deals behind it */
  readonly deals?: DealsBehind;
}

/** What stands behind a chart: its first column names the rows. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Whole units with their fraction, e.g. 120.5: what spreadsheets count with. */
export const majorUnits = ({ amount, currency }: Money): number => amount / 10 ** fractionDigits(currency);

/** The sheet as CSV (RFC 4180), with a mark before what a spreadsheet would take for a formula. */
export const csvOf = ({ columns, rows }: Sheet): string =>
  [columns.map(csvText), ...rows.map((cells) => cells.map(({ value }) => csvCell(value)))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');

/** Numbers are ours and stay numbers; only text can be a formula. */
const csvCell = (value: Cell['value']): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : csvText(value);

function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
