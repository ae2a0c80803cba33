import { randomUUID } from 'node:crypto';
import { type ServerDuplexStream } from '@grpc/grpc-js';
import { type Consumer } from '../persistent/consumer.js';
import { type Delivery } from '../persistent/delivery.js';
import { type GroupSettings } from '../persistent/group-settings.js';
import { type PersistentGroup, type Refusal } from '../persistent/persistent-group.js';
import { type PersistentSubscriptions } from '../persistent/persistent-subscriptions.js';
import { Throughput } from '../persistent/throughput.js';
import { InvalidRequest } from '../streams/store-errors.js';
import { persistent, type PersistentMessages } from './definitions.js';
import { readUuid } from './identifiers.js';
import { PacedCall } from './paced-call.js';
import { readGroupKey } from './persistent-request.js';
import { eventWriterFor, type EventForm, formOf, type LinkResolver } from './read-response.js';
import { type Report, toServiceError } from './status.js';

type ReadReq = PersistentMessages.ReadReq;
/** A response, or the bytes of one that was written by hand. */
type PersistentAnswer = PersistentMessages.ReadResp | Buffer;
type Call = ServerDuplexStream<ReadReq, PersistentAnswer>;
type DeliveryWriter = (delivery: Delivery) => PersistentAnswer;

/** Bounds what a consumer that acknowledges nothing makes the server remember. */
const mostInFlight = 10_000;

/** `PersistentSubscriptions.Read`: a consumer of a group gets events and says what came of them. */
export const handlePersistentRead =
  (subscriptions: PersistentSubscriptions, links: LinkResolver, report: Report) =>
  (call: Call): void => {
    const connection = new Connection(call, subscriptions, links, report);
    call.on('data', (request: ReadReq) => connection.receive(request));
    call.on('end', () => connection.end());
    call.on('cancelled', () => connection.leave());
    call.on('error', () => connection.leave());
  };

/** A consumer at the other end of a call. */
class Connection implements Consumer {
  inFlight = 0;
  isSlow = false;
  bufferSize = 0;
  throughput = new Throughput();
  readonly name: string;
  readonly from: string;
  readonly #leaving = new AbortController();
  readonly #paced: PacedCall<PersistentAnswer>;
  #group: PersistentGroup | undefined;
  #options: PersistentMessages.ReadReq.Options | undefined;
  #write: DeliveryWriter | undefined;

  constructor(
    private readonly call: Call,
    private readonly subscriptions: PersistentSubscriptions,
    private readonly links: LinkResolver,
    private readonly report: Report,
  ) {
    this.#paced = new PacedCall(call, this.#leaving.signal);
    this.from = call.getPeer();
    this.name = String(call.metadata.get('connection-name')[0] ?? '');
  }

  receive(request: ReadReq): void {
    if (this.#leaving.signal.aborted) return;
    try {
      const [options, ack, nack] = [request.getOptions(), request.getAck(), request.getNack()];
      if (options) this.#connect(options);
      else if (!this.#group) throw new InvalidRequest('The first message must name a group.');
      else if (ack) this.#group.acknowledge(this, ack.getIdsList().map(readUuid));
      else if (nack) this.#refuse(this.#group, nack);
    } catch (error) {
      this.report(error);
      this.drop(error);
    }
  }

  welcome({ resolveLinks, extraStatistics }: GroupSettings): void {
    this.throughput = new Throughput(extraStatistics);
    this.#write = deliveryWriterFor(formOf(this.#options, resolveLinks), this.links);
    void this.#paced.write(confirmation());
  }

  deliver(delivery: Delivery): void {
    if (!this.#write) return;
    const sent = this.#paced.write(this.#write(delivery));
    if (!sent) return;
    this.isSlow = true;
    void sent.then(() => {
      this.isSlow = false;
      this.#group?.dispatch();
    });
  }

  drop(error: unknown): void {
    this.leave();
    this.call.emit('error', toServiceError(error));
  }

  /** The consumer will say no more. */
  end(): void {
    this.leave();
    this.call.end();
  }

  /** What it has goes to others. */
  leave(): void {
    if (this.#leaving.signal.aborted) return;
    this.#leaving.abort();
    this.#group?.disconnect(this);
  }

  #connect(options: PersistentMessages.ReadReq.Options): void {
    if (this.#group) throw new InvalidRequest('A call is the connection of one consumer.');
    this.bufferSize = Math.min(options.getBufferSize(), mostInFlight);
    if (this.bufferSize < 1) throw new InvalidRequest('The buffer size must be 1 or more.');
    this.#options = options;
    this.#group = this.subscriptions.connect(readGroupKey(options), this);
  }

  #refuse(group: PersistentGroup, nack: PersistentMessages.ReadReq.Nack): void {
    group.refuse(this, nack.getIdsList().map(readUuid), refusalOf(nack.getAction()), nack.getReason());
  }
}

const confirmation = (): PersistentMessages.ReadResp =>
  new persistent.ReadResp().setSubscriptionConfirmation(
    new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()),
  );

/** To stop, which EventStoreDB knows too, drops the event as to skip does. */
function refusalOf(action: PersistentMessages.ReadReq.Nack.Action): Refusal {
  const { PARK, SKIP, STOP } = persistent.ReadReq.Nack.Action;
  if (action === PARK) return 'park';
  return action === SKIP || action === STOP ? 'skip' : 'retry';
}

/** The messages of these calls are those of `Streams.Read`, with how often the event was delivered before. */
function deliveryWriterFor(form: EventForm, links: LinkResolver): DeliveryWriter {
  const write = eventWriterFor(form, links);
  return ({ event, retries }) => {
    const written = write(event, retries);
    if (Buffer.isBuffer(written)) return written;
    const answer = persistent.ReadResp.deserializeBinary(written.serializeBinary());
    answer.getEvent()?.setRetryCount(retries);
    return answer;
  };
}
