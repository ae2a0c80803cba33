import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Logger } from 'pino';
import { type Acts } from './acts.js';
import { type Situations, type Waiting } from './situations.js';
import { type Thinker } from './thinker.js';

/** What an agent is made of. */
export interface AgentParts {
  readonly situations: Pick<Situations, 'waiting' | 'of'>;
  readonly thinker: Thinker;
  readonly acts: Pick<Acts, 'ask'>;
  readonly logger: Logger;
  /** milliseconds from one look to the next */
  readonly every: number;
}

/** Looks which conversations wait, thinks about each new message once, and asks for what it comes to. */
export class Agent {
  /** ids of messages; after a restart they are thought about again, and nothing is done twice */
  private readonly thought = new LRUCache<string, true>({ max: 10_000 });

  constructor(private readonly parts: AgentParts) {}

  /** Runs until the signal ends it; what fails is tried again. */
  async run(signal: AbortSignal): Promise<void> {
    const { logger, every } = this.parts;
    while (!signal.aborted) {
      await this.look().catch((error: unknown) => logger.warn({ err: error }, 'trying again'));
      await pause(every, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Thinks about every message that came since the last look. @throws where the API cannot say now */
  async look(): Promise<void> {
    for (const waiting of await this.parts.situations.waiting()) await this.consider(waiting);
  }

  private async consider(waiting: Waiting): Promise<void> {
    const { situations, thinker, acts, logger } = this.parts;
    const messageId = waiting.lastMessage?.id;
    if (messageId === undefined || this.thought.has(messageId)) return;
    const situation = await situations.of(waiting);
    for (const proposal of await thinker.think(situation)) {
      const outcome = await acts.ask(proposal, situation);
      logger.info({ conversationId: waiting.id, kind: proposal.kind, outcome }, 'asked');
    }
    this.thought.set(messageId, true);
  }
}
