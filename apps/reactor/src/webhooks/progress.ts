import { type DeliveriesReached, deliveryStreams, type Reached, type Webhook } from '#domain';
import { type DomainEvent } from '#decider';
import { type EventLog, OwnedStream, streamName } from '#event-store';

/** How many times of a webhook's progress are worth keeping: only the last one counts. */
const KEPT = 10;

/** A webhook, and the position of the event by which it was added or last enabled: it is told of what happened after that. */
export interface Enabled {
  readonly organizationId: string;
  readonly webhook: Webhook;
  readonly since: bigint;
}

/** How far a webhook was told, kept in the log. */
export class Progress {
  private constructor(
    private readonly stream: OwnedStream,
    private readonly webhookId: string,
    /** where telling begins */
    readonly start: Reached,
  ) {}

  /** @throws LogUnavailable UnreadableStream */
  static async of(log: EventLog, owner: string, enabled: Enabled): Promise<Progress> {
    const { organizationId, webhook } = enabled;
    const name = streamName(deliveryStreams.category, organizationId, webhook.id);
    const stream = await OwnedStream.open(log, name, owner, KEPT);
    return new Progress(stream, webhook.id, startOf(stream.last, enabled));
  }

  /** @throws Superseded once another process tells it; LogUnavailable: call it again */
  async store(reached: Reached): Promise<void> {
    const event: DeliveriesReached = { type: 'deliveries_reached', data: { webhookId: this.webhookId, ...reached } };
    await this.stream.write(event);
  }
}

/** What was missed while it was disabled is told where somebody asks for a replay. */
export function startOf(last: DomainEvent | null, { webhook, since }: Enabled): Reached {
  const fresh: Reached = { position: `${since}`, since: `${since}`, replays: 0, replayedTo: '-1', waiting: [] };
  const known = last && isReached(last) && last.data.since === fresh.since ? last.data : null;
  const reached = known ?? { ...fresh, replays: last && isReached(last) ? last.data.replays : 0 };
  const { replay } = webhook;
  if (!replay || replay.number <= reached.replays) return reached;
  const from = least(BigInt(replay.from), BigInt(reached.position));
  return {
    ...reached,
    position: `${from}`,
    replays: replay.number,
    replayedTo: reached.position,
    waiting: reached.waiting.filter(({ position }) => BigInt(position) <= from), // the others are told again anyway
  };
}

const isReached = (event: DomainEvent): event is DeliveriesReached => event.type === 'deliveries_reached';

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
