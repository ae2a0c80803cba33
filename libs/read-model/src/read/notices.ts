import { EventEmitter, once } from 'node:events';
import { type Redis } from 'ioredis';
import { noticeChannel } from '../keys.js';

/** Hears of writes to an organization's models, so that a waiting query need not ask again and again. */
export class Notices {
  private readonly heard = new EventEmitter().setMaxListeners(0);
  private listening = false;

  constructor(private readonly redis: Redis) {}

  /** Waits for the organization's next write, at most so many milliseconds: a notice may be lost. */
  async next(organizationId: string, withinMs: number): Promise<void> {
    this.subscribe();
    const deadline = AbortSignal.timeout(withinMs);
    await once(this.heard, organizationId, { signal: deadline }).catch(() => undefined);
  }

  /** Calls with each write to the organization, as far as it is heard; gives what ends it. */
  listen(organizationId: string, heard: () => void): () => void {
    this.subscribe();
    this.heard.on(organizationId, heard);
    return () => this.heard.off(organizationId, heard);
  }

  /** Ends the connection. */
  close(): void {
    this.redis.disconnect();
  }

  private subscribe(): void {
    if (this.listening) return;
    this.listening = true;
    this.redis.on('message', (_channel, message) => this.heard.emit(message.slice(0, message.indexOf(' '))));
    this.redis.subscribe(noticeChannel).catch(() => (this.listening = false));
  }
}
