import { EventEmitter, once } from 'node:events';
import { type Redis } from 'ioredis';
import { noticeChannel } from './keys.js';

/** Hears of writes to an organization's models, so that a waiting query need not ask again and again. */
export class Notices {
  private readonly heard = new EventEmitter().setMaxListeners(0);
  private listening = false;

  constructor(private readonly redis: Redis) {}

  /** Waits for the organization's next write, at most so many milliseconds: a notice may be lost. */
  async next(organizationId: string, withinMs: number): Promise<void> {
    this.listen();
    const deadline = AbortSignal.timeout(withinMs);
    await once(this.heard, organizationId, { signal: deadline }).catch(() => undefined);
  }

  /** Ends the connection. */
  close(): void {
    this.redis.disconnect();
  }

  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    this.redis.on('message', (_channel, message) => this.heard.emit(message.slice(0, message.indexOf(' '))));
    this.redis.subscribe(noticeChannel).catch(() => (this.listening = false));
  }
}
