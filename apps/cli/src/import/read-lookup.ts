import { open } from 'node:fs/promises';
import { formatOf, rowsOf, sampleBytes, WrongFile } from '#import-rows';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';

type Rows = Record<string, Record<string, string>>;

/** The rows of a lookup file by one of its columns. @throws CommandFailed where it cannot be read, or lacks that column */
export async function readLookup(path: string, key: string): Promise<Rows> {
  const format = await formatIn(path).catch((error: unknown) => {
    const reason = error instanceof WrongFile ? 'holds no rows' : 'cannot be read';
    throw new CommandFailed(`${path} ${reason}`, exitCodes.wrongUse, { cause: error });
  });
  if (format.kind === 'csv' && !format.columns.includes(key)) {
    const has = format.columns.join(', ');
    throw new CommandFailed(`${path} lacks the column ${key}; it has ${has}`, exitCodes.wrongUse);
  }
  const rows: [string, Record<string, string>][] = [];
  for await (const { values } of rowsOf(path, format, format)) {
    if (values?.[key] !== undefined) rows.push([values[key], { ...values }]);
  }
  return Object.fromEntries(rows);
}

async function formatIn(path: string) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(sampleBytes) });
    return formatOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
