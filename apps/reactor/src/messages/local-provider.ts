import { createReadStream } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Delivery, type MessageProvider, type OutgoingMessage } from './message-provider.js';

/**
 * Carries messages nowhere: it writes them down for people to read, a line each, in one file per channel. A message that it has
 * written down is not written down again, after a crash neither.
 */
export class LocalProvider implements MessageProvider {
  private readonly outboxes = new Map<string, Outbox>();

  /** @param folder where the files are */
  constructor(
    private readonly folder: string,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  async deliver(message: OutgoingMessage): Promise<Delivery> {
    const { id, channel } = message;
    const outbox = this.outboxes.get(channel.id) ?? new Outbox(join(this.folder, `${channel.id}.log`));
    this.outboxes.set(channel.id, outbox);
    await outbox.add(id, lineOf(message, this.clock()));
    return { providerId: `local-${id}` };
  }
}

const lineOf = ({ id, channel, to, text }: OutgoingMessage, at: Date): string =>
  `${at.toISOString()} ${marked(id)} ${channel.name} (${channel.kind}) to ${to}: ${JSON.stringify(text)}\n`;

const marked = (id: string): string => `message ${id}`;

const mark = /^\S+ message (\S+) /;

/** One file, written by one at a time. */
class Outbox {
  private written: Promise<Set<string>> | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly path: string) {}

  add(id: string, line: string): Promise<void> {
    const added = this.last.then(() => this.append(id, line));
    this.last = added.catch(() => undefined);
    return added;
  }

  private async append(id: string, line: string): Promise<void> {
    const written = await (this.written ??= idsIn(this.path));
    if (written.has(id)) return;
    await appendFile(this.path, line);
    written.add(id);
  }
}

/** Of messages that an earlier process wrote down. */
async function idsIn(path: string): Promise<Set<string>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await appendFile(path, '', { mode: 0o600 });
  const ids = new Set<string>();
  for await (const line of createInterface(createReadStream(path))) {
    const [, id] = mark.exec(line) ?? [];
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
