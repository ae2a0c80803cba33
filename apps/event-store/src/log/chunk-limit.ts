/** Records of one chunk: enough to be quick, few enough to leave others their turn. */
export const CHUNK_RECORDS = 128;

/** Bytes of one chunk, so that large records do not fill the memory of a slow reader's server. */
const CHUNK_BYTES = 256 * 1024;

/** Says when a chunk of a read has reached its size. */
export class ChunkLimit {
  #bytes = 0;

  isFullWith(bytes: number): boolean {
    this.#bytes += bytes;
    return this.#bytes >= CHUNK_BYTES;
  }
}
