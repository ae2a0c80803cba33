import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { v7 } from 'uuid';
import { type Field, type Operation } from '#api-client';
import { type Tokens } from '#auth';
import { bodyOf } from '../system/answer.js';
import { connect } from '../system/connect.js';

/** What was given for a field; commander takes null for nothing. */
export interface GivenField {
  readonly value: unknown;
}

/** Options of every route, and those of its query and body by their names. */
export interface CallOptions {
  readonly as: keyof Tokens;
  readonly organization?: string;
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly [field: string]: GivenField | string | undefined;
}

/** Asks the API and prints its answer. @throws CommandFailed with the problem in its own words */
export async function callRoute(operation: Operation, values: readonly string[], options: CallOptions): Promise<void> {
  const { as, organization } = options;
  const { send } = await connect(as, organization === undefined ? {} : { organization });
  const response = await send(pathOf(operation, values, options), {
    method: operation.method,
    headers: operation.method === 'GET' ? {} : headersOf(options),
    ...(operation.method !== 'GET' && { body: JSON.stringify(given(operation.body, options)) }),
  });
  await printAnswer(response);
}

/** JSON as a person reads it; anything else (live updates) as it comes. */
async function printAnswer(response: Response): Promise<void> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? true;
  if (isJson || !response.ok) {
    process.stdout.write(`${JSON.stringify(await bodyOf(response), null, 2)}\n`);
    return;
  }
  if (response.body) await pipeline(Readable.fromWeb(response.body), process.stdout, { end: false });
}

function pathOf({ path, parameters, query }: Operation, values: readonly string[], options: CallOptions): string {
  const filled = parameters.reduce(
    (text, parameter, n) => text.replace(`{${parameter}}`, encodeURIComponent(values[n] ?? '')),
    path,
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given(query, options))) search.append(name, String(value));
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}

/** A write without a key gets one, because it is sent again where nothing answers. */
function headersOf({ ifMatch, idempotencyKey = v7() }: CallOptions): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch.replaceAll('"', '')}"` }),
    'idempotency-key': idempotencyKey,
  };
}

const given = (fields: readonly Field[], options: CallOptions): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const field = options[name];
      return typeof field === 'object' ? [[name, field.value] as const] : [];
    }),
  );
