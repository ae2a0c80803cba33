import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { v5 } from 'uuid';

/** The import's id: the same file, by the same map, into the same pipeline, is the same import. */
export async function importIdOf(
  organizationId: string,
  files: readonly string[],
  pipelineId: string,
): Promise<string> {
  const digests = await Promise.all(files.map(digestOf));
  return v5(['import', 'opportunities', pipelineId, ...digests].join('/'), organizationId);
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
