import { type Logger } from 'pino';

/** JSON lines on standard error, which leaves standard output to the ready line. */
export class ProcessLog {
  #logger: Promise<Logger> | undefined;

  constructor(private readonly level: string) {}

  info(message: string, facts: Record<string, unknown> = {}): void {
    void this.#load().then((logger) => logger.info(facts, message));
  }

  async error(error: unknown, message: string): Promise<void> {
    (await this.#load()).error({ err: error }, message);
  }

  /** pino is loaded when the first line is written: the start does not wait for it. */
  #load(): Promise<Logger> {
    this.#logger ??= import('pino').then(({ pino }) =>
      pino({ name: 'event-store', level: this.level }, pino.destination({ dest: 2, sync: true })),
    );
    return this.#logger;
  }
}
