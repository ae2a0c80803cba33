import { open, readFile } from 'node:fs/promises';

/** Flips one bit wherever the file holds the text: copying on write may have left it there more than once. */
export async function flipBit(file: string, text: string): Promise<void> {
  const bytes = await readFile(file);
  const handle = await open(file, 'r+');
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    await handle.write(Buffer.of((bytes[at] ?? 0) ^ 1), 0, 1, at);
  }
  await handle.close();
}
