/** How far behind the models are. */
export interface LagReport {
  /** since everything up to the checkpoint was the head of the log */
  readonly seconds: number;
  /** estimated from how dense events lie in the positions that were seen; 0 at the head */
  readonly events: number;
}

/** When a batch was. */
interface BatchTime {
  readonly live: boolean;
  readonly recordedAt: string | undefined;
}

/** How long the log may grow without progress of the projector before it says so, in milliseconds. */
const stalledAfter = 10_000;

/** Keeps what is known of the projector's position and of the log's head. Instants are in milliseconds. */
export class Lag {
  private position: bigint | null = null;
  private head = -1n;
  private at: number;
  private movedAt: number;
  private live = false;
  private readonly seen = { events: 0, span: 0n };

  constructor(private readonly clock: () => number = Date.now) {
    this.at = this.movedAt = clock();
  }

  /** Begins from a checkpoint. */
  from(position: bigint | null, head: bigint): void {
    this.position = position;
    this.head = head;
    this.live = false;
    this.movedAt = this.clock();
  }

  /** Everything up to the position is written; `recordedAt` of its last event, where there was one. */
  wrote(position: bigint, events: number, { live, recordedAt }: BatchTime): void {
    const before = this.position ?? 0n;
    if (position > before) {
      this.seen.events += events;
      this.seen.span += position - before;
    }
    this.position = position;
    this.head = position > this.head ? position : this.head;
    this.live = live;
    this.movedAt = this.clock();
    const at = live ? this.clock() : recordedAt === undefined ? this.at : Date.parse(recordedAt);
    this.at = Math.max(this.at, Math.min(at, this.clock()));
  }

  /** The log's head as it was just seen. Where it stands still and nothing more comes, the models are up to date. */
  saw(head: bigint): void {
    if (this.live && (head === this.head || head <= (this.position ?? -1n))) this.at = this.clock();
    this.head = head;
  }

  /** Whether the log has grown for a while and the projector has not moved. */
  get stalled(): boolean {
    return this.head > (this.position ?? -1n) && !this.upToDate && this.clock() - this.movedAt > stalledAfter;
  }

  /** What the partition's status tells readers. */
  get status(): { position: bigint | null; head: bigint; at: number } {
    return {
      position: this.position !== null && this.position < 0n ? null : this.position,
      head: this.head,
      at: this.at,
    };
  }

  /** How far behind. */
  get report(): LagReport {
    const behind = this.head - (this.position ?? 0n);
    const { events, span } = this.seen;
    const estimated = span > 0n ? Math.ceil((Number(behind) * events) / Number(span)) : Number(behind);
    const seconds = Math.max(0, this.clock() - this.at) / 1000;
    return { seconds, events: behind > 0n && !this.upToDate ? estimated : 0 };
  }

  private get upToDate(): boolean {
    return this.clock() - this.at < stalledAfter / 4;
  }
}
