import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Schemas } from '#api-client';
import { csvFields } from '#import-rows';
import { type Connection } from '../system/connect.js';
import { CommandFailed } from '../terminal/exit-codes.js';

type Import = Schemas['ImportDto'];

/** A row that was rejected. */
export interface Rejection {
  readonly line: number;
  readonly key: string;
  readonly code: string;
  readonly reason: string;
}

/** What came of an import. */
export interface ImportOutcome extends Pick<Import, 'dryRun' | 'created' | 'restored' | 'unchanged' | 'rejected'> {
  readonly importId: string;
  readonly rows: number;
  /** the first of them */
  readonly rejections: readonly Rejection[];
}

/** Rejected rows that are shown on the terminal; the report has all. */
const shown = 20;

/** What came of the import; writes the report where one is wanted. */
export async function outcomeOf(connection: Connection, done: Import, report?: string): Promise<ImportOutcome> {
  const { id: importId, dryRun, created, restored, unchanged, rejected, progress } = done;
  const rejections: Rejection[] = [];
  if (report !== undefined || rejected > 0) await readOutcome(connection, importId, rejections, report);
  return { importId, dryRun, rows: progress.rows, created, restored, unchanged, rejected, rejections };
}

async function readOutcome(
  { send }: Connection,
  importId: string,
  rejections: Rejection[],
  report: string | undefined,
): Promise<void> {
  const { ok, body } = await send(`/v1/imports/${importId}/outcome`, {});
  if (!ok || !body) throw new CommandFailed('The outcome of the import cannot be read');
  const noticing = async function* (source: AsyncIterable<Uint8Array>) {
    const [decoder, kept] = [new TextDecoder(), { rest: '' }];
    for await (const block of source) {
      const lines = `${kept.rest}${decoder.decode(block, { stream: true })}`.split('\r\n');
      kept.rest = lines.pop() ?? '';
      for (const line of lines) if (rejections.length < shown) rejections.push(...rejectionIn(line));
      yield block;
    }
  };
  const discard = async (source: AsyncIterable<unknown>) => {
    for await (const piece of source) void piece;
  };
  const content = Readable.fromWeb(body);
  if (report === undefined) await pipeline(content, noticing, discard);
  else await pipeline(content, noticing, createWriteStream(report));
}

function rejectionIn(line: string): Rejection[] {
  const [at, outcome, , key = '', code = '', reason = ''] = csvFields(line, ',') ?? [];
  return outcome === 'rejected' ? [{ line: Number(at), key, code, reason }] : [];
}

/** A count for people. */
export const number = (count: number): string => count.toLocaleString('en');

/** For people. */
export function summary(outcome: ImportOutcome): string {
  const { dryRun, created, restored, unchanged, rejected, rejections, importId } = outcome;
  const back = restored > 0 ? `, ${number(restored)} restored` : '';
  const would = dryRun ? 'would be ' : '';
  return [
    `${number(created)} ${would}created${back}, ${number(unchanged)} unchanged, ${number(rejected)} rejected`,
    ...rejections.map(({ line, key, reason }) => `  line ${line} (${key || 'no key'}): ${reason}`),
    ...(rejected > rejections.length ? [`  … and ${number(rejected - rejections.length)} more: see --report`] : []),
    ...(dryRun || created + restored === 0 ? [] : [`dealstream import undo ${importId} takes it back`]),
  ].join('\n');
}
