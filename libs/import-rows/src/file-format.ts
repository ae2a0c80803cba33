import { type FileFormat } from '#domain';
import { csvFields } from './csv-fields.js';
import { type FileRecord, RecordSplitter } from './record-splitter.js';

/** A file that is none of rows. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile';

  constructor(readonly code: 'import_file_empty' | 'import_encoding' | 'row_too_large') {
    super(code);
  }
}

/** How much of a file's beginning is enough to see its format, in bytes. */
export const sampleBytes = 1024 * 1024 + 64 * 1024;

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const delimiters = [',', ';', '\t', '|'];

/**
 * How the file that begins so is to be read: CSV with the delimiter that its header has most of, or NDJSON where its first
 * line is an object.
 *
 * @throws WrongFile
 */
export function formatOf(sample: Buffer): FileFormat {
  if (sample[0] === 0xff || sample[0] === 0xfe || sample.subarray(0, 64).includes(0)) {
    throw new WrongFile('import_encoding'); // UTF-16, or no text at all
  }
  const offset = sample.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  const first = firstRecord(sample.subarray(offset), offset, null);
  if (first.text.trim().startsWith('{')) {
    return { kind: 'ndjson', delimiter: '', columns: [], offset, line: 1 };
  }
  const delimiter = delimiterOf(first.text);
  const header = firstRecord(sample.subarray(offset), offset, delimiter);
  const columns = csvFields(header.text, delimiter) ?? [];
  return { kind: 'csv', delimiter, columns, offset: header.end, line: header.nextLine };
}

/** The first record that is not blank. */
function firstRecord(bytes: Buffer, offset: number, delimiter: string | null): FileRecord {
  const splitter = new RecordSplitter({ offset, line: 1 }, delimiter);
  for (const records of [splitter.push(bytes), splitter.end()]) {
    for (const record of records) {
      if (record.problem === 'too_large') throw new WrongFile('row_too_large');
      if (record.text.trim() !== '') return record;
    }
  }
  throw new WrongFile('import_file_empty');
}

/** That of which there is most outside quotes. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counted = delimiters.map((delimiter) => [bare.split(delimiter).length, delimiter] as const);
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}
