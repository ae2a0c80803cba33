import { setTimeout as pause } from 'node:timers/promises';
import { type AnswerBody } from './answer-codec.js';
import { type HttpAnswer } from './http-answer.js';
import { type System } from './system.js';

/** What an import is begun with. */
export interface Begun {
  readonly kind: 'leads' | 'contacts' | 'accounts' | 'opportunities';
  readonly mapping: object;
  readonly dryRun?: boolean;
}

/** Begins an import as sales operations. */
export const beginImport = (system: System, { kind, mapping, dryRun = false }: Begun): Promise<HttpAnswer> =>
  system.call('admin', 'POST', '/v1/imports', { body: { kind, mapping, dryRun, fileName: `${kind}.csv` } });

/** Sends a file. */
export const sendFile = (system: System, id: string, file: string, type = 'text/csv'): Promise<HttpAnswer> =>
  system.call('admin', 'PUT', `/v1/imports/${id}/file`, { body: file, headers: { 'content-type': type } });

/** The import once it is in the phase; it fails where it ends in another one. */
export async function importIn(system: System, id: string, phase: string): Promise<AnswerBody> {
  for (;;) {
    const { status, body } = await system.call('admin', 'GET', `/v1/imports/${id}`).catch(() => away);
    if (status === 200 && body.phase === phase) return body;
    if (status === 200 && body.phase === 'failed') throw new Error(JSON.stringify(body));
    await pause(50);
  }
}

const away = { status: 503, body: { phase: '' } } as const;

/** Imports a file; what came of it. */
export async function imported(system: System, begun: Begun, file: string): Promise<AnswerBody> {
  const begin = await beginImport(system, begun);
  if (begin.status !== 201) throw new Error(begin.text);
  const sent = await sendFile(system, begin.body.id, file);
  if (sent.status !== 200) throw new Error(sent.text);
  return importIn(system, begin.body.id, 'finished');
}

/** The outcome of each row: its fields by column. */
export async function outcomeRows(system: System, id: string): Promise<readonly (readonly string[])[]> {
  const { text } = await system.call('admin', 'GET', `/v1/imports/${id}/outcome`);
  return text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
}
