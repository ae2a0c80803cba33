import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { v4 } from 'uuid';
import { type FileFormat } from '#domain';
import { formatOf, sampleBytes, WrongFile } from './file-format.js';

/** A file as it was received. */
export interface ReceivedFile {
  readonly bytes: number;
  /** SHA-256, hex */
  readonly hash: string;
  readonly format: FileFormat;
}

/** An import of an organization. */
export interface ImportAddress {
  readonly organizationId: string;
  readonly importId: string;
}

/** A file that is larger than imports may be. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';

  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
  }
}

/** Text that is not UTF-8. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';

  constructor(
    /** after which the wrong bytes are */
    readonly line: number,
  ) {
    super(`not UTF-8 after line ${line}`);
  }
}

/** Bytes of the largest file. */
export const mostFileBytes = 1024 ** 3;

const [partial, ownerOnly, ownFolder] = ['.part', 0o600, 0o700];

/** The files of imports, in `<data folder>/imports/<organization>/<import>/`, each under its hash, until they are worked off. */
export class ImportFiles {
  constructor(private readonly dataFolder: string) {}

  /** Where the file of that SHA-256 is, once it was received. */
  pathOf(address: ImportAddress, hash: string): string {
    return join(this.folderOf(address), hash);
  }

  /**
   * Stores a file as it comes in; it takes its place only when it is whole. What came in of one before, in part, gives way.
   *
   * @throws WrongFile FileTooLarge NotUtf8, the file system's errors
   */
  async receive(address: ImportAddress, source: AsyncIterable<Buffer>, most = mostFileBytes): Promise<ReceivedFile> {
    const folder = this.folderOf(address);
    await mkdir(folder, { recursive: true, mode: ownFolder });
    await this.removeParts(folder);
    const part = join(folder, `${v4()}${partial}`);
    try {
      const received = await stored(part, source, most);
      await rename(part, join(folder, received.hash));
      return received;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** Removes a file that was received and is not taken. */
  async discard(address: ImportAddress, hash: string): Promise<void> {
    await rm(this.pathOf(address, hash), { force: true });
  }

  /** Removes all that there is of the import's file. */
  async remove(address: ImportAddress): Promise<void> {
    await rm(this.folderOf(address), { recursive: true, force: true });
  }

  /** What a process that was killed left half written. */
  private async removeParts(folder: string): Promise<void> {
    const parts = (await readdir(folder)).filter((name) => name.endsWith(partial));
    await Promise.all(parts.map((name) => rm(join(folder, name), { force: true })));
  }

  private folderOf({ organizationId, importId }: ImportAddress): string {
    return join(this.dataFolder, 'imports', organizationId, importId);
  }
}

/** The SHA-256 of what comes in, hex. */
export async function digestOf(source: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const block of source) hash.update(block);
  return hash.digest('hex');
}

async function stored(path: string, source: AsyncIterable<Buffer>, most: number): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  const sample: Buffer[] = [];
  const seen = { bytes: 0, sampled: 0 };
  const checked = async function* () {
    for await (const block of utf8Only(source)) {
      seen.bytes += block.length;
      if (seen.bytes > most) throw new FileTooLarge(most);
      hash.update(block);
      if (seen.sampled < sampleBytes) seen.sampled += sample.push(block) && block.length;
      yield block;
    }
  };
  await pipeline(checked, createWriteStream(path, { mode: ownerOnly, flags: 'wx' }));
  await chmod(path, ownerOnly);
  await flushed(path);
  return { bytes: seen.bytes, hash: hash.digest('hex'), format: formatOf(Buffer.concat(sample)) };
}

/** The same blocks, as long as they are UTF-8. */
async function* utf8Only(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  try {
    for await (const block of source) {
      decoder.decode(block, { stream: true });
      for (let at = block.indexOf(10); at !== -1; at = block.indexOf(10, at + 1)) line++;
      yield block;
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw line === 0 ? new WrongFile('import_encoding') : new NotUtf8(line);
    }
    throw error;
  }
}

async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
