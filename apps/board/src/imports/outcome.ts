import { CsvReader } from './csv.js';

/** A row that was not taken. */
export interface RejectedRow {
  readonly line: string;
  readonly key: string;
  readonly reason: string;
}

/** The first rejected rows of an outcome; what comes after them is not read. */
export async function rejectedRows(outcome: ReadableStream<unknown>, most: number): Promise<readonly RejectedRow[]> {
  const [reader, csv, decoder] = [outcome.getReader(), new CsvReader(), new TextDecoder()];
  const found: RejectedRow[] = [];
  while (found.length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    if (value instanceof Uint8Array) found.push(...csv.read(decoder.decode(value, { stream: true })).flatMap(rejected));
  }
  await reader.cancel();
  return found.slice(0, most);
}

/** Columns: line, outcome, id, key, code, reason. */
function rejected([line = '', outcome, , key = '', , reason = '']: readonly string[]): readonly RejectedRow[] {
  return outcome === 'rejected' ? [{ line, key, reason }] : [];
}
