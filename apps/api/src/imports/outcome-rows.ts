import { type ImportEventData, type RefusedRow, type RowRecord } from '#domain';
import { problemDocument, problemOf } from '#http';

/** The columns of the outcome. */
export const header: readonly string[] = ['line', 'outcome', 'id', 'key', 'code', 'reason'];

type Chunk = ImportEventData<'import_chunk_done'>;

/** The rows of a chunk in the order of their lines; null: nothing of it was undone. */
export function rowsOfChunk(
  { made, known, refused }: Chunk,
  undoing: ImportEventData<'import_undo_chunk_done'> | null,
): readonly (readonly string[])[] {
  const kept = new Set(undoing?.kept);
  const ofMade = ({ id, restored }: RowRecord): string =>
    undoing ? (kept.has(id) ? 'kept' : 'undone') : restored ? 'restored' : 'created';
  const rows: [line: number, rest: readonly string[]][] = [
    ...made.map((row): [number, readonly string[]] => [row.line, [ofMade(row), row.id, '', '', '']]),
    ...known.map(({ line, id }): [number, readonly string[]] => [line, ['unchanged', id, '', '', '']]),
    ...refused.map((row): [number, readonly string[]] => [
      row.line,
      ['rejected', '', row.key, row.code, reasonOf(row)],
    ]),
  ];
  return rows.toSorted(([a], [b]) => a - b).map(([line, rest]) => [String(line), ...rest]);
}

function reasonOf({ code, facts }: RefusedRow): string {
  const problem = problemOf({ code, facts });
  return problemDocument({ ...problem, instance: '', correlationId: '' }).detail;
}

/** A line of CSV (RFC 4180). */
export const csvLine = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** What a spreadsheet would take for a formula is marked as text. */
function csvField(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
