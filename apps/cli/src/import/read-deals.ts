import { rowsOf } from './csv.js';
import { type Deal, dealOf, type Reading } from './deal.js';
import { columnsOf } from './read-map.js';
import { type Values } from './values.js';
import { WrongValue } from './wrong-value.js';

/** A row that has a deal. */
export interface GoodRow {
  readonly line: number;
  readonly deal: Deal;
}

/** A row that cannot be imported, and why. */
export interface WrongRow {
  readonly line: number;
  readonly externalId: string;
  readonly reason: string;
}

/** A row of the imported file, and how much of the file has been read with it. */
export type ReadRow = { readonly bytes: number } & (GoodRow | WrongRow);

/** Every row of the file, read by the map; holds one row at a time. @throws CommandFailed where the file cannot be read */
export async function* readDeals(file: string, reading: Reading): AsyncGenerator<ReadRow> {
  const key = reading.map.externalId.column ?? '';
  for await (const { line, bytes, values, misshapen } of rowsOf(file, columnsOf(reading.map))) {
    const outcome = misshapen ? { reason: 'it has more or fewer fields than the header' } : read(values, reading);
    yield { line, bytes, externalId: values[key] ?? '', ...outcome };
  }
}

function read(values: Values, reading: Reading): { deal: Deal } | { reason: string } {
  try {
    return { deal: dealOf(values, reading) };
  } catch (error) {
    if (error instanceof WrongValue) return { reason: error.message };
    throw error;
  }
}
