import { open } from 'node:fs/promises';
import { type ApiClient, type Schemas } from '#api-client';
import { answerOf } from '../system/answer.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';

/** How much of the file is looked at, in bytes. */
const sampleBytes = 100_000;

/** The mapping that the names of a file's columns suggest. @throws CommandFailed where it is not enough for such records */
export async function guess(
  api: ApiClient,
  kind: Schemas['GuessMappingDto']['kind'],
  file: string,
): Promise<Schemas['ImportMappingDto']> {
  const sample = await beginningOf(file);
  const { mapping, problems } = await answerOf(api.POST('/v1/imports/guess', { body: { kind, sample } }));
  if (problems.length === 0) return mapping;
  throw new CommandFailed(`No map, and the columns do not tell enough: ${problems.join('; ')}`, exitCodes.wrongUse);
}

/** Whole lines, as far as there are some. */
async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(sampleBytes) });
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    const end = text.lastIndexOf('\n');
    return bytesRead < sampleBytes || end === -1 ? text : text.slice(0, end + 1);
  } finally {
    await file.close();
  }
}
