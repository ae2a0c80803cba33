import { setImmediate as nextTurn } from 'node:timers/promises';
import { isRevisionKey, numberOf, revisionOf } from '../log/index-keys.js';
import { lengthWhenWritten } from '../log/record-codec.js';
import { StreamIndex } from '../log/stream-index.js';
import { type Storage } from '../log/storage.js';
import { type Contents, scanLog } from './log-scan.js';
import { type Progress } from './progress.js';

/** Something that is not as it was written. */
export interface Finding {
  readonly position: number;
  readonly what: string;
}

/** What was found: of the findings the first ones, and how many there are. */
export interface Verdict extends Contents {
  readonly findingCount: number;
  readonly findings: readonly Finding[];
}

/** Findings that are told one by one. */
const mostTold = 100;

/** Entries of the index that are looked at before others have their turn. */
const entriesAtOnce = 10_000;

/** Reads every record and compares it with its checksum, its neighbours and the index. Nothing is changed. */
export async function verify(storage: Storage, say: (progress: Progress) => void): Promise<Verdict> {
  const index = new StreamIndex(storage);
  const findings: Finding[] = [];
  let [findingCount, next] = [0, 0];
  const find = (position: number, what: string): void => {
    if (++findingCount <= mostTold) findings.push({ position, what });
  };
  const contents = await scanLog(
    storage,
    (position, record, bytes) => {
      if (next > 0 && position !== next)
        find(position, `it does not follow on the record before, which ends at ${next}`);
      next = position + (record ? lengthWhenWritten(record) : bytes);
      if (!record) return find(position, 'its checksum does not match: it is damaged and not served');
      const { stream, revision, id } = record;
      const number = index.streamNumber(stream);
      if (number === undefined) return find(position, `the index does not know its stream ${stream}`);
      const indexed = index.position(number, revision);
      if (indexed !== position)
        find(position, `the index has ${indexed ?? 'nothing'} for revision ${revision} of ${stream}`);
      if ((index.revisionOfId(number, id) ?? -1) < revision) find(position, `the index does not know its id ${id}`);
    },
    say,
  );
  for await (const { revision, position } of indexed(storage))
    if (position <= contents.lastPosition && !storage.records.doesExist(position))
      find(position, `the index has an event here, revision ${revision} of its stream, that the log has not`);
  return { ...contents, findingCount, findings };
}

async function* indexed({ index }: Storage) {
  let start: Buffer | undefined;
  for (let isMore = true; isMore; await nextTurn()) {
    const entries = [...index.getRange({ ...(start && { start, exclusiveStart: true }), limit: entriesAtOnce })];
    for (const { key, value } of entries)
      if (isRevisionKey(key)) yield { revision: revisionOf(key), position: numberOf(value) };
    start = entries.at(-1)?.key;
    isMore = start !== undefined;
  }
}
