import { type MethodDefinition, Server, ServerCredentials } from '@grpc/grpc-js';
import { type EventStore } from '../event-store.js';
import { MAX_RECORD_BYTES } from '../log/record-codec.js';
import { StoreError, WritesRefused } from '../streams/store-errors.js';
import { handleAppend } from './append-call.js';
import { handleBatchAppend } from './batch-append-call.js';
import { handleDelete, handleTombstone } from './delete-call.js';
import {
  GossipService,
  PersistentSubscriptionsService,
  ProjectionsService,
  ServerFeaturesService,
  StreamsService,
} from './definitions.js';
import { handleGossip } from './gossip.js';
import { OpenCalls } from './open-calls.js';
import { persistentCalls } from './persistent-calls.js';
import { handlePersistentRead } from './persistent-read-call.js';
import { handleCreate, handleDisable, handleEnable, handleStatistics } from './projection-calls.js';
import { handleRead } from './read-call.js';
import { handleGetSupportedMethods } from './server-features.js';
import { type Report } from './status.js';

export interface GrpcOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly maximumAppendBytes: number;
  /** Is told of what should not have happened. */
  readonly report: Report;
}

/** The generated method, save that an answer that was written by hand goes out as it is. */
const writtenByHand = <Request, Answer>(method: MethodDefinition<Request, Answer>) => ({
  ...method,
  responseSerialize: (answer: Answer | Buffer) => (Buffer.isBuffer(answer) ? answer : method.responseSerialize(answer)),
});

const streamsService = { ...StreamsService, read: writtenByHand(StreamsService.read) };
const persistentService = {
  ...PersistentSubscriptionsService,
  read: writtenByHand(PersistentSubscriptionsService.read),
};

/** How long connections may take to end before they are cut. */
const PATIENCE_MS = 500;

/** The transport: everything that knows HTTP/2, gRPC or protocol buffers is in this folder. */
export class GrpcServer {
  readonly #server = new Server({ 'grpc.max_receive_message_length': MAX_RECORD_BYTES });
  readonly #calls = new OpenCalls();
  #port = 0;

  constructor(
    store: EventStore,
    private readonly options: GrpcOptions,
  ) {
    const { host, maximumAppendBytes } = options;
    const report: Report = (error) => {
      if (!(error instanceof StoreError)) options.report(error);
    };
    this.#server.addService(streamsService, {
      read: this.#calls.tracking(handleRead(store, report)),
      append: handleAppend(store.writer, maximumAppendBytes, report),
      batchAppend: this.#calls.tracking(handleBatchAppend(store.writer, maximumAppendBytes, report)),
      delete: handleDelete(store.writer, report),
      tombstone: handleTombstone(store.writer, report),
    });
    this.#server.addService(persistentService, {
      ...persistentCalls(store.persistent, report),
      read: this.#calls.tracking(handlePersistentRead(store.persistent, store.reader, report)),
    });
    this.#server.addService(ProjectionsService, {
      create: handleCreate,
      enable: handleEnable(store.projections, report),
      disable: handleDisable(store.projections, report),
      statistics: handleStatistics(store.projections, report),
    });
    this.#server.addService(ServerFeaturesService, { getSupportedMethods: handleGetSupportedMethods });
    this.#server.addService(GossipService, { read: handleGossip(host, () => this.#port) });
  }

  /** Resolves with the port once connections are accepted. */
  listen(): Promise<number> {
    const { host, port } = this.options;
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(`${host}:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
        this.#port = bound;
        if (error) reject(error);
        else resolve(bound);
      });
    });
  }

  /** Takes no new calls and ends the open ones; their callers see UNAVAILABLE and look for another server. */
  async close(): Promise<void> {
    this.#calls.end(new WritesRefused('The event store is stopping.'));
    const impatience = setTimeout(() => this.#server.forceShutdown(), PATIENCE_MS);
    await new Promise<void>((resolve) => this.#server.tryShutdown(() => resolve()));
    clearTimeout(impatience);
  }
}
