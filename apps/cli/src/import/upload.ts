import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { bodyOf } from '../system/answer.js';
import { type Connection } from '../system/connect.js';
import { progressOf } from '../terminal/progress.js';

/** How long a file is sent again while the system is away, in milliseconds. */
const patienceMs = 60_000;
const pauseMs = 500;

/** Sends a file; where the connection breaks, from its beginning again. @throws CommandFailed with the problem in its own words */
export async function upload(
  { stream }: Connection,
  path: string,
  { file, size }: { readonly file: string; readonly size: number },
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await send(stream, path, file, size).catch((error: unknown) => {
      if (Date.now() > deadline) throw error;
      return null;
    });
    if (answer && answer.status !== 503) return void (await bodyOf(answer));
    if (answer && Date.now() > deadline) return void (await bodyOf(answer));
    await pause(pauseMs);
  }
}

async function send(stream: Connection['stream'], path: string, file: string, size: number): Promise<Response> {
  const bar = progressOf('Sending', 'bytes', size);
  let sent = 0;
  const content = createReadStream(file).on('data', (block) => bar.update((sent += block.length)));
  try {
    return await stream(path, 'PUT', Readable.toWeb(content));
  } finally {
    content.destroy();
    bar.stop();
  }
}
