import { credentials } from '@grpc/grpc-js';
import { type StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsServices from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type ContractStore } from './contract-store.js';

/** What the client library never sends, said to the server directly. */
export { shared, streams };

export function rawClient(store: ContractStore): StreamsClient {
  const address = process.env.EVENTSTORE_URL
    ? new URL(process.env.EVENTSTORE_URL).host
    : `127.0.0.1:${store.process.port}`;
  return new streamsServices.StreamsClient(address, credentials.createInsecure());
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
