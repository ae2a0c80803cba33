import { createWriteStream, type WriteStream } from 'node:fs';
import { type RowOutcome } from './send.js';

/** Rejected rows that are shown on the terminal; the report has all. */
const shown = 20;

/** Counts what became of the rows, and writes the report where one is wanted: a JSON object a line. */
export class Tally {
  created = 0;
  unchanged = 0;
  rejected = 0;
  /** the first rejected rows */
  readonly rejections: RowOutcome[] = [];
  private readonly report: WriteStream | null;

  constructor(reportFile: string | undefined) {
    this.report = reportFile === undefined ? null : createWriteStream(reportFile);
  }

  get rows(): number {
    return this.created + this.unchanged + this.rejected;
  }

  add(row: RowOutcome): void {
    this[row.outcome]++;
    if (row.outcome === 'rejected' && this.rejections.length < shown) this.rejections.push(row);
    this.report?.write(`${JSON.stringify(row)}\n`);
  }

  /** Resolves when the report is written. */
  close(): Promise<void> {
    const { report } = this;
    return report ? new Promise((resolve, reject) => report.on('error', reject).end(resolve)) : Promise.resolve();
  }
}
