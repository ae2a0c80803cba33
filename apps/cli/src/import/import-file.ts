import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Schemas } from '#api-client';
import { digestOf } from '#import-rows';
import { answerOf } from '../system/answer.js';
import { connect, type Connection, type OrganizationOptions } from '../system/connect.js';
import { randomKey } from '../system/key-for.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { follow } from './follow.js';
import { guess } from './guess.js';
import { readMap } from './read-map.js';
import { outcomeOf, summary } from './summary.js';
import { upload } from './upload.js';

/** Options of `dealstream import`. */
export interface ImportOptions extends PrintOptions, OrganizationOptions {
  readonly map?: string;
  readonly guess?: boolean;
  readonly pipeline?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
}

type NewImport = Schemas['CreateImportDto'];

/** Sends the file, follows the work on it and says what came of it. */
export async function importFile(kind: string, file: string, options: ImportOptions): Promise<void> {
  if (!isKind(kind)) throw new TypeError(`${kind} is no kind of records`);
  const { size } = await stat(file).catch((error: unknown) => {
    throw new CommandFailed(`${file} cannot be read`, exitCodes.wrongUse, { cause: error });
  });
  const fromMap = options.map === undefined ? null : await readMap(options.map, file);
  const connection = await connect('admin', options);
  const mapping = fromMap ?? (await guess(connection.api, kind, file));
  if (options.guess) return print({ ...options, json: false }, mapping, JSON.stringify(mapping, null, 2));
  const asked = { kind, fileName: basename(file), mapping: withPipeline(mapping, options.pipeline) };
  const id = await begin(connection, { ...asked, dryRun: options.dryRun ?? false }, file);
  await upload(connection, `/v1/imports/${id}/file`, { file, size });
  const done = await follow(connection.api, id, ['finished', 'failed']);
  const outcome = await outcomeOf(connection, done, options.report);
  if (done.phase === 'failed') throw new CommandFailed(`The import failed: ${done.failure ?? '?'}`);
  if (done.rejected > 0) process.exitCode = exitCodes.findings;
  print(options, outcome, summary(outcome));
}

const kinds: ReadonlySet<string> = new Set<NewImport['kind']>(['leads', 'contacts', 'accounts', 'opportunities']);

const isKind = (kind: string): kind is NewImport['kind'] => kinds.has(kind);

const withPipeline = (mapping: NewImport['mapping'], name: string | undefined): NewImport['mapping'] =>
  name === undefined ? mapping : { ...mapping, pipeline: { ...mapping.pipeline, name } };

async function begin({ api }: Connection, fields: Omit<NewImport, 'fileHash'>, file: string): Promise<string> {
  const body = { ...fields, fileHash: await digestOf(createReadStream(file)) };
  const { id } = await answerOf(api.POST('/v1/imports', { params: { header: randomKey() }, body }));
  return id;
}
