import { deliveryStreamId, type WaitingDelivery, type Webhook } from '#domain';
import { type EventLog, type RecordedEvent } from '#event-store';
import { type RecordStates } from '#cloud-events';
import { type EndpointAnswer, isGone, isTaken, passesFilter, subscribesTo, type Teller, tellingId } from '#webhooks';
import { causeOf } from '../cause.js';
import { Effects, type Means } from '../effects.js';
import { type RetrySchedule, waitAfter } from './retry-schedule.js';
import { type Enabled } from './progress.js';
import { type Lane, undelivered, type WaitingLanes } from './waiting-lanes.js';

/** What delivering needs. */
export interface DeliveryParts {
  readonly log: Pick<EventLog, 'readStream'>;
  readonly teller: Teller;
  readonly states: RecordStates;
  readonly means: Means;
  readonly schedule: RetrySchedule;
}

/** Fixed for ever: the ids of its commands come from it. */
const processName = 'webhooks';

/** How many endpoints' answers in a row must be bad before a good one says that it is back. */
const badInARow = 3;

/** Where a sender stands. */
export interface Standing {
  readonly lanes: Pick<WaitingLanes, 'isFull' | 'hurry'>;
  /** what is told up to it may have been told, and given up, before */
  readonly replayedTo: bigint;
  readonly signal: AbortSignal;
}

/** How one webhook is told of one event, and what becomes of what it does not take. */
export class Deliveries {
  /** as somebody changed it last */
  webhook: Webhook;
  private bad = 0;
  private takenAt = 0;

  constructor(
    private readonly parts: DeliveryParts,
    private readonly enabled: Enabled,
    private readonly standing: Standing,
  ) {
    this.webhook = enabled.webhook;
  }

  /** When it last took an event, in milliseconds since 1970. */
  get lastTakenAt(): number {
    return this.takenAt;
  }

  /** Tells it of the event: null where that is done with, taken or given up or of no interest; else when it is tried again. @throws LogUnavailable UnreadableStream */
  async attempt(event: RecordedEvent, lane: Lane | null): Promise<WaitingDelivery | null> {
    const { webhook, parts } = this;
    const { signal } = this.standing;
    if (!subscribesTo(webhook, event) || !(await passesFilter(webhook, event, parts.states))) return null;
    const answer = await parts.teller.tell(webhook, event, signal);
    if (isTaken(answer)) return this.taken(event);
    signal.throwIfAborted(); // nobody waited for its answer
    this.bad += 1;
    if (isGone(answer)) await this.disable(event, 'gone');
    return this.failed(event, answer, lane);
  }

  /** Whoever mends the endpoint enables it again. */
  private async disable(event: RecordedEvent, reason: 'gone' | 'unreachable'): Promise<void> {
    const { id: webhookId } = this.webhook;
    const aim = { target: `${webhookId}/${reason}/${this.enabled.since}`, foreseen: ['webhook_not_found'] };
    await this.effects(event).give('webhooks', '', { type: 'disable_webhook', webhookId, reason }, aim);
  }

  /** An event that had been given up was taken in a replay. */
  private async settle(event: RecordedEvent): Promise<void> {
    const id = deliveryStreamId(this.webhook.id, tellingId(this.webhook, event));
    const state = await this.effects(event).load('delivery', id);
    if (!state || state.deliveredAt !== null) return;
    const aim = { target: `settle/${state.diedAt}/${id}` };
    await this.effects(event).give('delivery', id, { type: 'settle_delivery' }, aim);
  }

  private async taken(event: RecordedEvent): Promise<null> {
    this.takenAt = Date.now();
    if (this.bad >= badInARow) this.standing.lanes.hurry();
    this.bad = 0;
    if (event.position <= this.standing.replayedTo) await this.settle(event);
    return null;
  }

  private async failed(
    event: RecordedEvent,
    answer: EndpointAnswer,
    lane: Lane | null,
  ): Promise<WaitingDelivery | null> {
    const now = Date.now();
    const deliveryId = tellingId(this.webhook, event);
    const isSame = lane?.head.deliveryId === deliveryId;
    const earlier = isSame ? lane.head : { attempts: 0, firstTriedAt: new Date(now).toISOString() };
    const { schedule } = this.parts;
    const delivery = undelivered(deliveryId, event, answer, earlier);
    if (isSame && (lane.last || now - Date.parse(earlier.firstTriedAt) >= schedule.inAll)) {
      await this.bury(event, delivery);
      return null;
    }
    const { retryAfter } = answer;
    const wait = waitAfter(delivery.attempts, schedule, { random: Math.random(), retryAfter });
    return { ...delivery, nextTryAt: new Date(now + wait).toISOString() };
  }

  private async bury(event: RecordedEvent, delivery: ReturnType<typeof undelivered>): Promise<void> {
    const { id: webhookId } = this.webhook;
    const id = deliveryStreamId(webhookId, delivery.deliveryId);
    const aim = { target: `bury/${delivery.firstTriedAt}/${id}` };
    await this.effects(event).give('delivery', id, { type: 'bury_delivery', webhookId, delivery }, aim);
    const isUnreachable = this.standing.lanes.isFull && this.takenAt < Date.parse(delivery.firstTriedAt);
    if (isUnreachable) await this.disable(event, 'unreachable');
  }

  private effects(event: RecordedEvent): Effects {
    return new Effects(this.parts.means, processName, causeOf(event));
  }
}
