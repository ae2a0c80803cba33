/** A record of a file as text, or why it cannot be read. */
export interface FileRecord {
  /** of its first line, from 1 */
  readonly line: number;
  /** bytes of the file before whatever follows it */
  readonly end: number;
  /** of what follows it */
  readonly nextLine: number;
  readonly text: string;
  readonly problem: 'too_large' | 'truncated' | null;
}

/** Where splitting begins. */
export interface FilePlace {
  /** bytes before it */
  readonly offset: number;
  /** from 1 */
  readonly line: number;
}

/** Most bytes of a record: nothing larger is ever held. */
export const mostRecordBytes = 1024 * 1024;

const [newline, quote] = [0x0a, 0x22];

/**
 * Splits blocks of a file into records. A line break ends one, unless it stands within quotes (RFC 4180): those of NDJSON have
 * none. It knows each record's place to the byte, and holds no more than the record that is being read.
 */
export class RecordSplitter {
  private readonly delimiter: number | null;
  private parts: Buffer[] = [];
  private held = 0;
  /** bytes of the record so far, those included that are not held */
  private length = 0;
  private inQuotes = false;
  private atFieldStart = true;
  private closedJustNow = false;
  private line: number;
  private nextLine: number;
  private offset: number;

  /** @param delimiter between the fields of CSV; null: quotes mean nothing */
  constructor({ offset, line }: FilePlace, delimiter: string | null) {
    this.delimiter = delimiter === null ? null : delimiter.charCodeAt(0);
    this.offset = offset;
    this.line = this.nextLine = line;
  }

  /** The records that end in the block. */
  *push(block: Buffer): Generator<FileRecord> {
    let start = 0;
    for (let at = 0; at < block.length; at++) {
      const byte = block[at];
      if (byte === newline) {
        this.nextLine++;
        if (this.inQuotes) continue;
        this.take(block.subarray(start, at + 1));
        yield this.record(null);
        start = at + 1;
      } else if (this.delimiter !== null) this.look(byte);
    }
    this.take(block.subarray(start));
  }

  /** The last record, where no line break ends it. */
  *end(): Generator<FileRecord> {
    if (this.length > 0) yield this.record(this.inQuotes ? 'truncated' : null);
  }

  /** A quote opens at the start of a field only; two within quotes close and open again. */
  private look(byte: number | undefined): void {
    if (byte === quote) {
      if (this.inQuotes) this.inQuotes = false;
      else if (this.atFieldStart || this.closedJustNow) this.inQuotes = true;
      this.closedJustNow = !this.inQuotes;
      this.atFieldStart = false;
      return;
    }
    this.closedJustNow = false;
    if (!this.inQuotes) this.atFieldStart = byte === this.delimiter;
  }

  private take(part: Buffer): void {
    this.length += part.length;
    if (this.held + part.length > mostRecordBytes) this.parts = [];
    else this.parts.push(part);
    this.held += part.length;
  }

  private record(problem: FileRecord['problem']): FileRecord {
    this.offset += this.length;
    const tooLarge = this.length > mostRecordBytes;
    const text = tooLarge
      ? ''
      : Buffer.concat(this.parts)
          .toString('utf8')
          .replace(/\r?\n$/, '');
    const place = { line: this.line, end: this.offset, nextLine: this.nextLine };
    const record: FileRecord = { ...place, text, problem: tooLarge ? 'too_large' : problem };
    this.parts = [];
    this.held = this.length = 0;
    this.inQuotes = this.closedJustNow = false;
    this.atFieldStart = true;
    this.line = this.nextLine;
    return record;
  }
}
