import { randomUUID } from 'node:crypto';
import { Metadata, status } from '@grpc/grpc-js';
import emptyMessage from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { all, contractStore, newStream, someEvents } from './contract-store.js';
import { append, identifierOf, proposedMessage, rawClient, read, shared, streams } from './raw-streams.js';

const store = contractStore();
let client: ReturnType<typeof rawClient>;

const { Options } = streams.ReadReq;
const both = { type: 'happened', 'content-type': 'application/json' };
const id = () => new shared.UUID().setString(randomUUID());
const empty = () => new shared.Empty();
const streamOptions = (stream: string) =>
  new Options.StreamOptions().setStreamIdentifier(identifierOf(stream)).setStart(empty());
const textIds = () => new Options.UUIDOption().setString(empty());

beforeAll(() => {
  client = rawClient(store);
});
afterAll(() => client.close());

describe('append', () => {
  it.each([{ missing: 'type' }, { missing: 'content-type' }] as const)('needs $missing', async ({ missing }) => {
    const metadata = Object.fromEntries(Object.entries(both).filter(([name]) => name !== missing));
    const refused = append(client, newStream(), [proposedMessage(id(), metadata)]);
    const error: unknown = await refused.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: status.INVALID_ARGUMENT });
    expect(trailersOf(error)).toMatchObject({
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    });
  });

  it.each([
    { wrong: 'no id', message: () => proposedMessage(new shared.UUID(), both) },
    { wrong: 'an id that is no UUID', message: () => proposedMessage(new shared.UUID().setString('seven'), both) },
    { wrong: 'an empty type', message: () => proposedMessage(id(), { ...both, type: '' }) },
  ])('refuses $wrong and writes nothing', async ({ message }) => {
    const stream = newStream();
    const refused = append(client, stream, [proposedMessage(id(), both), message()]);
    await expect(refused).rejects.toMatchObject({ code: status.INVALID_ARGUMENT });
    await expect(all(store.client.readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('takes ids as two halves, and gives them back in the form that is asked for', async () => {
    const stream = newStream();
    const halves = new shared.UUID.Structured().setMostSignificantBits('-81985529216486896');
    halves.setLeastSignificantBits('-9223372036854775807');
    await append(client, stream, [proposedMessage(new shared.UUID().setStructured(halves), both)]);
    const options = () => new Options().setStream(streamOptions(stream)).setCount('1').setNoFilter(empty());
    const [asText] = await read(client, options().setUuidOption(textIds()));
    const structured = new Options.UUIDOption().setStructured(empty());
    const [asHalves] = await read(client, options().setUuidOption(structured));
    const idOf = (response: typeof asText) => response?.getEvent()?.getEvent()?.getId();
    expect(idOf(asText)?.getString()).toBe('fedcba98-7654-3210-8000-000000000001');
    expect(idOf(asHalves)?.getStructured()?.toObject()).toEqual(halves.toObject());
  });
});

describe('batch append', () => {
  it('joins the chunks of one correlation id and answers once, whatever else is on the call', async () => {
    const [left, right] = [newStream(), newStream()];
    const [leftId, rightId] = [id(), id()];
    const call = client.batchAppend();
    const answers: string[] = [];
    const answered = new Promise<void>((resolve, reject) => {
      call.on('data', (response: InstanceType<typeof streams.BatchAppendResp>) => {
        answers.push(response.getCorrelationId()?.getString() ?? '');
      });
      call.on('end', resolve).on('error', reject);
    });
    call.write(chunk(leftId, 2, false).setOptions(batchOptions(left)));
    call.write(chunk(rightId, 1, false).setOptions(batchOptions(right)));
    call.write(chunk(leftId, 3, true));
    call.write(chunk(rightId, 1, true));
    call.end();
    await answered;
    expect(answers.sort()).toEqual([leftId.getString(), rightId.getString()].sort());
    expect(await all(store.client.readStream(left))).toHaveLength(5);
    expect(await all(store.client.readStream(right))).toHaveLength(2);
  });

  it('answers an append whose time is over with a timeout and writes nothing', async () => {
    const stream = newStream();
    const call = client.batchAppend();
    const options = batchOptions(stream);
    options.getDeadline()?.fromDate(new Date(Date.now() - 1));
    const answer = new Promise<InstanceType<typeof streams.BatchAppendResp>>((resolve) => call.once('data', resolve));
    call.write(chunk(id(), 1, true).setOptions(options));
    expect((await answer).getError()?.getDetails()?.getTypeName()).toBe('event_store.client.Timeout');
    call.end();
    await expect(all(store.client.readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' });
  });
});

describe('read', () => {
  const nowhere = () => new Options.AllOptions().setStart(empty());
  const prefix = () => new Options.FilterOptions.Expression().setPrefixList(['x']);
  const filter = () => new Options.FilterOptions().setEventType(prefix()).setCount(empty());
  const subscription = () => new Options.SubscriptionOptions();

  it.each([
    { wrong: 'neither stream nor $all', options: () => new Options().setCount('1') },
    { wrong: 'no count', options: () => new Options().setAll(nowhere()) },
    {
      wrong: 'a subscription backwards',
      options: () => new Options().setAll(nowhere()).setSubscription(subscription()).setReadDirection(1),
    },
    {
      wrong: 'a filter on a stream',
      options: () => new Options().setStream(streamOptions('s')).setCount('1').setFilter(filter()),
    },
    {
      wrong: 'a checkpoint interval of 0',
      options: () => new Options().setAll(nowhere()).setSubscription(subscription()).setFilter(filter()),
    },
  ])('refuses $wrong', async ({ options }) => {
    const refused = read(client, options().setUuidOption(textIds()));
    await expect(refused).rejects.toMatchObject({ code: status.INVALID_ARGUMENT });
  });

  it('of $all takes a filter with a count', async () => {
    const type = `type-${randomUUID()}`;
    await store.client.appendToStream(newStream(), [...someEvents(40), ...someEvents(3, type), ...someEvents(40)]);
    const expression = new Options.FilterOptions.Expression().setPrefixList([type]);
    const options = () =>
      new Options().setAll(nowhere()).setFilter(filter().setEventType(expression)).setUuidOption(textIds());
    expect(await read(client, options().setCount('100'))).toHaveLength(3);
    expect(await read(client, options().setCount('2'))).toHaveLength(2);
  });
});

function chunk(correlationId: InstanceType<typeof shared.UUID>, count: number, isFinal: boolean) {
  const messages = Array.from({ length: count }, () => {
    const message = new streams.BatchAppendReq.ProposedMessage().setId(id()).setData(Buffer.from('{}'));
    for (const [name, value] of Object.entries(both)) message.getMetadataMap().set(name, value);
    return message;
  });
  const request = new streams.BatchAppendReq().setCorrelationId(correlationId).setIsFinal(isFinal);
  return request.setProposedMessagesList(messages);
}

function batchOptions(stream: string) {
  const deadline = new timestamps.Timestamp();
  deadline.fromDate(new Date(Date.now() + 10_000));
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(identifierOf(stream));
  return options.setAny(new emptyMessage.Empty()).setDeadline(deadline);
}

function trailersOf(error: unknown): unknown {
  const metadata = error instanceof Error && 'metadata' in error ? error.metadata : undefined;
  return metadata instanceof Metadata ? metadata.getMap() : undefined;
}
