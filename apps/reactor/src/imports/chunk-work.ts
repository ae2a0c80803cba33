import { Rejected } from '#decider';
import { type Import, type ImportCommand, type RefusedRow, type RowRecord } from '#domain';
import { Entry, type FileRow, noonIn, type Reading, rowsOf, WrongValue } from '#import-rows';
import { inParallel } from '../in-parallel.js';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';
import { rowWork } from './row-work.js';

/** Rows of a chunk: few enough to be held, and to be done again after a crash. */
const rowsPerChunk = 1_000;

/** Rows that are written at the same time: enough to keep the log's group commit busy. */
const rowsInFlight = 128;

type Outcome = RowRecord & { readonly outcome: 'created' | 'restored' | 'unchanged' };
type Done = Outcome | RefusedRow;

/** Works off the next rows of an import. @throws the file system's errors */
export async function workChunk(parts: ImportParts, contexts: ImportContexts, state: Import): Promise<ImportCommand> {
  const { kind, mapping } = state;
  const { organization } = await parts.neighbours.catalogue(contexts.organizationId);
  const reading: Reading = { kind, mapping, noon: noonIn(organization.timeZone) };
  const { rows, last } = await nextRows(parts, contexts, state);
  const work = rowWork(parts, contexts, reading, state.dryRun);
  const done = await inParallel(rows, rowsInFlight, (row) => outcomeOf(row, reading, work));
  const { offset, line } = rows.at(-1)?.next ?? state;
  const place = { chunk: state.chunks, from: state.rows + 1, to: state.rows + rows.length, offset, line };
  return { type: 'complete_import_chunk', ...place, ...summaryOf(done, state.dryRun), last };
}

async function nextRows(parts: ImportParts, { organizationId, importId }: ImportContexts, state: Import) {
  const rows: FileRow[] = [];
  if (!state.file) return { rows, last: true };
  const path = parts.files.pathOf({ organizationId, importId }, state.file.hash);
  for await (const row of rowsOf(path, state.file.format, state)) {
    if (rows.length === rowsPerChunk) return { rows, last: false };
    rows.push(row);
  }
  return { rows, last: true };
}

async function outcomeOf(
  { line, values, problem }: FileRow,
  reading: Reading,
  work: (entry: Entry, line: number) => Promise<Omit<Outcome, 'line'>>,
): Promise<Done> {
  if (problem || !values) return refused(line, '', problem?.code ?? 'row_malformed', problem?.facts ?? {});
  const entry = new Entry(reading, values);
  try {
    return { line, ...(await work(entry, line)) };
  } catch (error) {
    if (error instanceof WrongValue) return refused(line, keyOf(entry), 'row_value_invalid', { reason: error.message });
    if (error instanceof Rejected) return refused(line, keyOf(entry), error.code, error.facts);
    throw error;
  }
}

/** What is said of a refused row is kept with the import: not without bounds. */
const mostCharacters = 1_000;

function refused(line: number, key: string, code: string, facts: RefusedRow['facts']): RefusedRow {
  return { line, key, code, facts: JSON.stringify(facts).length > mostCharacters ? {} : facts };
}

function keyOf(entry: Entry): string {
  try {
    return entry.externalId;
  } catch {
    return ''; // it is what is wrong
  }
}

function summaryOf(done: readonly Done[], dryRun: boolean) {
  const outcomes = done.flatMap((one) => ('outcome' in one ? [one] : []));
  const refusedRows = done.flatMap((one) => ('outcome' in one ? [] : [one]));
  const [made, known] = [outcomes.filter((one) => one.outcome !== 'unchanged'), outcomes.filter(isKnown)];
  const restored = made.filter(({ outcome }) => outcome === 'restored').length;
  return {
    ...{ created: made.length - restored, restored, unchanged: known.length, rejected: refusedRows.length },
    made: dryRun ? [] : made.map(madeRecord),
    known: known.map(rowRecord),
    refused: refusedRows,
  };
}

const isKnown = ({ outcome }: Outcome): boolean => outcome === 'unchanged';
const madeRecord = (one: Outcome): RowRecord => ({
  ...rowRecord(one),
  ...(one.outcome === 'restored' && { restored: true }),
});
const rowRecord = ({ line, id }: Outcome): RowRecord => ({ line, id });
