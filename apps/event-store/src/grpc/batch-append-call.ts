import { type ServerDuplexStream } from '@grpc/grpc-js';
import { InvalidRequest, MaximumAppendSizeExceeded, WritesRefused } from '../streams/store-errors.js';
import { type StreamWriter } from '../streams/stream-writer.js';
import { appendBytes, readProposedEvent } from './append-request.js';
import { type ArrivingAppend, readArriving } from './batch-append-request.js';
import { toFailure, toResult } from './batch-append-response.js';
import { type BatchAppendReq, type BatchAppendResp, type StreamIdentifier, streams } from './definitions.js';
import { readUuid } from './identifiers.js';
import { type Report, toServiceError } from './status.js';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** Bytes of appends that one call may have waiting for their commit before it is read no further. */
const MAX_UNANSWERED_BYTES = 16 * 1024 * 1024;
/** Correlation ids whose last chunk has not come yet, on one call. */
const MAX_INCOMPLETE = 1_024;

/** `Streams.BatchAppend`: many appends on one call, each answered once, by correlation id, when it is durable. */
export function handleBatchAppend(writer: StreamWriter, maximumAppendBytes: number, report: Report) {
  return (call: Call): void => {
    const batch = new BatchAppendCall(call, writer, maximumAppendBytes, report);
    call.on('data', (request: BatchAppendReq) => batch.receive(request));
    call.on('end', () => void batch.finish());
    call.on('error', () => undefined);
  };
}

class BatchAppendCall {
  readonly #arriving = new Map<string, ArrivingAppend | 'answered'>();
  #unanswered = 0;
  #unansweredBytes = 0;
  #whenAnswered: (() => void) | undefined;

  constructor(
    private readonly call: Call,
    private readonly writer: StreamWriter,
    private readonly maximumAppendBytes: number,
    private readonly report: Report,
  ) {}

  receive(request: BatchAppendReq): void {
    if (!this.call.writable) return;
    let id: string;
    try {
      id = readUuid(request.getCorrelationId());
    } catch (error) {
      this.#end(error);
      return;
    }
    try {
      this.#take(id, request);
    } catch (error) {
      this.#fail(id, request, error);
    }
    if (request.getIsFinal()) this.#arriving.delete(id);
  }

  /** Ends the call once everything it asked for is answered. */
  async finish(): Promise<void> {
    if (this.#unanswered > 0) await new Promise<void>((resolve) => (this.#whenAnswered = resolve));
    this.call.end();
  }

  #take(id: string, request: BatchAppendReq): void {
    const known = this.#arriving.get(id);
    if (known === 'answered') return;
    const append = known ?? readArriving(request);
    if (this.#arriving.size >= MAX_INCOMPLETE) throw new InvalidRequest('Too many appends have no final chunk yet.');
    this.#arriving.set(id, append);
    for (const message of request.getProposedMessagesList()) {
      const event = readProposedEvent(message);
      append.events.push(event);
      append.bytes += appendBytes(event);
      if (append.bytes > this.maximumAppendBytes) throw new MaximumAppendSizeExceeded(this.maximumAppendBytes);
    }
    if (request.getIsFinal()) void this.#append(request, append);
  }

  async #append(request: BatchAppendReq, append: ArrivingAppend): Promise<void> {
    const response = responseTo(request, append.identifier);
    this.#begin(append.bytes);
    try {
      const outcome = await this.writer.append(append);
      this.#answer(toResult(response, outcome, append.expected));
    } catch (error) {
      this.report(error);
      // The client knows UNAVAILABLE only as the end of the call.
      if (error instanceof WritesRefused) this.#end(error);
      else this.#answer(response.setError(toFailure(error)));
    }
    this.#settle(append.bytes);
  }

  #begin(bytes: number): void {
    this.#unanswered += 1;
    this.#unansweredBytes += bytes;
    if (this.#unansweredBytes > MAX_UNANSWERED_BYTES) this.call.pause();
  }

  #settle(bytes: number): void {
    this.#unanswered -= 1;
    this.#unansweredBytes -= bytes;
    if (this.call.isPaused() && this.#unansweredBytes <= MAX_UNANSWERED_BYTES) this.call.resume();
    if (this.#unanswered === 0) this.#whenAnswered?.();
  }

  #fail(id: string, request: BatchAppendReq, error: unknown): void {
    const known = this.#arriving.get(id);
    const identifier = known !== 'answered' ? known?.identifier : undefined;
    this.#arriving.set(id, 'answered');
    this.#answer(responseTo(request, identifier).setError(toFailure(error)));
  }

  /** Ends the call for all its appends; what was answered before still arrives. */
  #end(error: unknown): void {
    this.call.emit('error', toServiceError(error));
  }

  #answer(response: BatchAppendResp): void {
    if (this.call.writable) this.call.write(response);
  }
}

function responseTo(request: BatchAppendReq, identifier: StreamIdentifier | undefined): BatchAppendResp {
  return new streams.BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setStreamIdentifier(identifier ?? request.getOptions()?.getStreamIdentifier());
}
