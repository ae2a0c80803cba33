import { setTimeout as pause } from 'node:timers/promises';
import { type ApiClient, type Schemas } from '#api-client';
import { answerOf } from '../system/answer.js';
import { progressOf } from '../terminal/progress.js';

type Import = Schemas['ImportDto'];

/** How often the import is asked for, in milliseconds. */
const everyMs = 250;

/** The import once it is in one of the phases; shows how far it is until then. */
export async function follow(api: ApiClient, importId: string, phases: readonly Import['phase'][]): Promise<Import> {
  const bar = progressOf('Importing', 'bytes', 0);
  try {
    for (;;) {
      const found = await answerOf(api.GET('/v1/imports/{importId}', { params: { path: { importId } } }));
      bar.update(found.progress.bytes, found.progress.totalBytes ?? 0);
      if (phases.includes(found.phase)) return found;
      await pause(everyMs);
    }
  } finally {
    bar.stop();
  }
}
