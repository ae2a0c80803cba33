interface Waiting<Request, Result> {
  readonly request: Request;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds one commit, so that no flush takes long. */
const MAX_GROUP = 1024;

/** The disk did not answer in time. Whether the request is durable is not known; asking again with its ids tells. */
export class CommitTimeout extends Error {
  constructor() {
    super('The disk did not confirm the write in time. It may or may not be durable: repeat it with the same ids.');
  }
}

/**
 * Collects requests so that those which arrive while one commit is being flushed share the next one.
 * A request's promise resolves only after the commit that holds it has, and commits never overlap.
 */
export class GroupCommit<Request, Result> {
  #waiting: Waiting<Request, Result>[] = [];
  #running: Promise<void> | undefined;

  /**
   * @param commit makes the requests durable and answers each of them, in their order
   * @param timeoutMs after this time without the disk's answer everybody who waits is told so
   */
  constructor(
    private readonly commit: (requests: readonly Request[]) => Promise<readonly Result[]>,
    private readonly timeoutMs: number,
  ) {}

  submit(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves once everything submitted until now has been answered. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // What arrives in the same turn of the event loop shares the first commit.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) await this.#commitGroup(this.#waiting.splice(0, MAX_GROUP));
    this.#running = undefined;
  }

  async #commitGroup(group: readonly Waiting<Request, Result>[]): Promise<void> {
    const stalled = setInterval(() => {
      for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(new CommitTimeout());
    }, this.timeoutMs);
    try {
      const results = await this.commit(group.map(({ request }) => request));
      results.forEach((result, index) => group[index]?.resolve(result));
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      clearInterval(stalled);
    }
  }
}
