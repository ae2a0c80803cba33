import { rowsOf } from './csv.js';
import { dealOf, type Deal, type Reading } from './deal.js';
import { columnsOf } from './read-map.js';
import { WrongValue } from './wrong-value.js';

/** A row of the imported file: its deal, or why it has none. */
export type ReadRow =
  | { readonly line: number; readonly deal: Deal }
  | { readonly line: number; readonly externalId: string; readonly reason: string };

/** Every row of the file, read by the map; holds one row at a time. */
export async function* dealsOf(file: string, reading: Reading): AsyncGenerator<ReadRow> {
  const id = reading.map.externalId.column ?? '';
  for await (const { line, values, misshapen } of rowsOf(file, columnsOf(reading.map))) {
    const externalId = values[id] ?? '';
    if (misshapen) yield { line, externalId, reason: 'it has more or fewer fields than the header' };
    else yield readRow(line, externalId, () => dealOf(values, reading));
  }
}

function readRow(line: number, externalId: string, read: () => Deal): ReadRow {
  try {
    return { line, deal: read() };
  } catch (error) {
    if (error instanceof WrongValue) return { line, externalId, reason: error.message };
    throw error;
  }
}

/** What the rows of a file name, for it to be there before the first row goes in. */
export interface Needs {
  rows: number;
  wrong: number;
  readonly accounts: Set<string>;
  /** team (empty: none) of each rep */
  readonly reps: Map<string, string>;
}

/** Reads the file once through, writing nothing. */
export async function check(file: string, reading: Reading): Promise<Needs> {
  const needs: Needs = { rows: 0, wrong: 0, accounts: new Set(), reps: new Map() };
  for await (const row of dealsOf(file, reading)) {
    needs.rows++;
    if (!('deal' in row)) needs.wrong++;
    else noteNeeds(row.deal, needs);
  }
  return needs;
}

function noteNeeds({ account, rep, team }: Deal, { accounts, reps }: Needs): void {
  if (account !== '') accounts.add(account);
  if (rep !== '') reps.set(rep, team);
}
