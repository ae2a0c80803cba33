import { publicCategories } from '#domain';
import { type EventBatch, type EventLog } from '#event-store';

/** Who takes what happens. */
export interface Follower {
  /** Never throws and never waits. */
  offer(batch: EventBatch): void;
}

/** What happens from now on, read once for all webhooks. It begins with the first of them. */
export class Feed {
  private readonly followers = new Set<Follower>();
  private following: Promise<void> | null = null;

  /** @param ended where the log ends it for good */
  constructor(
    private readonly log: Pick<EventLog, 'subscribe' | 'headPosition'>,
    private readonly signal: AbortSignal,
    private readonly ended: (error: unknown) => void,
  ) {}

  /** Offers it everything that comes in after this, at least. @throws LogUnavailable */
  async add(follower: Follower): Promise<void> {
    this.following ??= this.begin();
    await this.following.catch((error: unknown) => {
      this.following = null; // the log is away: the next one asks again
      throw error;
    });
    this.followers.add(follower);
  }

  /** Offers it nothing more. */
  delete(follower: Follower): void {
    this.followers.delete(follower);
  }

  private async begin(): Promise<void> {
    const after = await this.log.headPosition();
    this.follow(after).catch(this.ended);
  }

  private async follow(after: bigint): Promise<void> {
    const { signal } = this;
    for await (const batch of this.log.subscribe({ after, categories: publicCategories, signal }))
      for (const follower of this.followers) follower.offer(batch);
  }
}
