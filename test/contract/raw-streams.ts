import { credentials } from '@grpc/grpc-js';
import { type SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { type StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import featuresServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsServices from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type ContractStore } from './contract-store.js';

/** What the client library never sends, said to the server directly. */
export { shared, streams };

export function rawClient(store: ContractStore): StreamsClient {
  return new streamsServices.StreamsClient(addressOf(store), credentials.createInsecure());
}

function addressOf(store: ContractStore): string {
  const { EVENTSTORE_URL: url } = process.env;
  return url === undefined ? `127.0.0.1:${store.process.port}` : new URL(url).host;
}

/** What the server says it has. */
export async function supportedMethods(store: ContractStore): Promise<{ version: string; methods: string[] }> {
  const client = new featuresServices.ServerFeaturesClient(addressOf(store), credentials.createInsecure());
  const supported = await new Promise<SupportedMethods>((resolve, reject) => {
    client.getSupportedMethods(new shared.Empty(), (error, methods) => (error ? reject(error) : resolve(methods)));
  });
  client.close();
  return {
    version: supported.getEventStoreServerVersion(),
    methods: supported.getMethodsList().map((method) => `${method.getServiceName()}/${method.getMethodName()}`),
  };
}

export const identifierOf = (stream: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

/** One event for `Append`, with these metadata properties. */
export function proposedMessage(id: InstanceType<typeof shared.UUID>, metadata: Record<string, string>) {
  const message = new streams.AppendReq.ProposedMessage().setId(id).setData(Buffer.from('{}'));
  for (const [name, value] of Object.entries(metadata)) message.getMetadataMap().set(name, value);
  return message;
}

/** Sends an `Append` of these messages to a stream at any revision. */
export function append(
  client: StreamsClient,
  stream: string,
  messages: readonly InstanceType<typeof streams.AppendReq.ProposedMessage>[],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = client.append((error, response) => (error ? reject(error) : resolve(response)));
    const options = new streams.AppendReq.Options().setStreamIdentifier(identifierOf(stream));
    call.write(new streams.AppendReq().setOptions(options.setAny(new shared.Empty())));
    for (const message of messages) call.write(new streams.AppendReq().setProposedMessage(message));
    call.end();
  });
}

type ReadResp = InstanceType<typeof streams.ReadResp>;

/** Everything a `Read` answers. */
export function read(
  client: StreamsClient,
  options: InstanceType<typeof streams.ReadReq.Options>,
): Promise<ReadResp[]> {
  return new Promise((resolve, reject) => {
    const responses: ReadResp[] = [];
    const call = client.read(new streams.ReadReq().setOptions(options));
    call.on('data', (response: ReadResp) => responses.push(response));
    call.on('error', reject).on('end', () => resolve(responses));
  });
}

/** A subscription to `$all` from its start, which nobody reads yet. */
export function followAll(client: StreamsClient) {
  const all = new streams.ReadReq.Options.AllOptions().setStart(new shared.Empty());
  const options = new streams.ReadReq.Options()
    .setAll(all)
    .setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
    .setNoFilter(new shared.Empty());
  return client.read(new streams.ReadReq().setOptions(options));
}
