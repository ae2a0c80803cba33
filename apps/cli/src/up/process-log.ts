import { createWriteStream, existsSync, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';

/** The level of pino from which on a line is shown on the terminal too. */
const warning = 40;

/** Keeps what a process writes in a file, beside the one of the start before, and shows warnings and errors. */
export class ProcessLog {
  private readonly file: WriteStream;
  private tail: string[] = [];

  constructor(
    readonly path: string,
    private readonly show: (text: string) => void,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) renameSync(path, `${path}.previous`);
    this.file = createWriteStream(path);
  }

  line(text: string): void {
    this.file.write(`${text}\n`);
    this.tail = [...this.tail.slice(-19), text];
    const message = messageOf(text);
    if (message !== null) this.show(message);
  }

  /** The last lines, for a process that ended. */
  lastWords(): string {
    return this.tail.map((text) => messageOf(text) ?? text).join('\n');
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.file.end(resolve));
  }
}

/** The message of a logged warning or error. */
function messageOf(text: string): string | null {
  if (!text.startsWith('{')) return null;
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line !== 'object' || line === null || !('level' in line) || !('msg' in line)) return null;
    return typeof line.level === 'number' && line.level >= warning ? String(line.msg) : null;
  } catch {
    return null;
  }
}
