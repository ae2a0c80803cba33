import { randomInt } from 'node:crypto';
import { type ClientHttp2Session, connect } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { BACKWARDS, END } from '@eventstore/db-client';
import { describe, expect } from '@jest/globals';
import { seededRandom } from '../support/seeded-random.js';
import { all, contractStore, itOurs, newStream, someEvents } from './contract-store.js';

const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
const random = seededRandom(seed);
const store = contractStore();

const upTo = (most: number): number => Math.floor(random() * most);
const bytes = (count: number): Buffer => Buffer.from(Array.from({ length: count }, () => upTo(256)));

/** Milliseconds in which a call must have ended. */
const patience = 10_000;

const methods = [
  'streams.Streams/Read',
  'streams.Streams/Append',
  'streams.Streams/BatchAppend',
  'streams.Streams/Delete',
  'streams.Streams/Tombstone',
  'persistent_subscriptions.PersistentSubscriptions/Create',
  'persistent_subscriptions.PersistentSubscriptions/Read',
  'persistent_subscriptions.PersistentSubscriptions/GetInfo',
  'projections.Projections/Statistics',
].map((method) => `/event_store.client.${method}`);

/** A message with gRPC's prefix: whether it is compressed, and how long it is. */
function framed(message: Buffer, { flag = 0, length = message.length } = {}): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt8(flag);
  prefix.writeUInt32BE(length, 1);
  return Buffer.concat([prefix, message]);
}

/** The gRPC status of a call with this body; `closed` where it ended without, `hangs` where it did not end. */
function call(session: ClientHttp2Session, path: string, body: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const request = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status = 'closed';
    const take = (headers: object): void => {
      const told: unknown = Reflect.get(headers, 'grpc-status');
      if (typeof told === 'string') status = told;
    };
    request
      .on('response', take)
      .on('trailers', take)
      .on('error', () => undefined);
    request.on('close', () => resolve(status)).resume();
    request.setTimeout(patience, () => {
      status = 'hangs';
      request.close();
    });
    request.end(body);
  });
}

const withSession = async (act: (session: ClientHttp2Session) => Promise<void>): Promise<void> => {
  const session = connect(`http://127.0.0.1:${store.process.port}`);
  session.on('error', () => undefined);
  await act(session);
  session.destroy();
};

/** Says something on a connection, and waits until it is closed or nothing comes any more. */
async function say(what: Buffer): Promise<void> {
  const socket = connectSocket(store.process.port, '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write(what);
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), pause(50)]);
  socket.destroy();
}

async function lastPosition(): Promise<bigint | undefined> {
  const [last] = await all(store.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
  return last?.event?.position.commit;
}

async function stillWorks(): Promise<void> {
  const stream = newStream();
  await store.client.appendToStream(stream, someEvents(3));
  expect(await all(store.client.readStream(stream))).toHaveLength(3);
}

describe(`what no client would send (SEED=${seed})`, () => {
  itOurs('bytes at random', async () => {
    for (let times = 0; times < 40; times += 1) await say(bytes(1 + upTo(2_000)));
    await stillWorks();
  });

  itOurs('frames at random, and some cut off, after a right beginning', async () => {
    const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
    const settings = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    for (let times = 0; times < 40; times += 1) {
      const payload = bytes(upTo(64));
      const header = Buffer.from([0, 0, payload.length + upTo(2) * 100, upTo(10), upTo(256), 0, 0, 0, upTo(4)]);
      await say(Buffer.concat([preface, settings, header, payload]));
    }
    await stillWorks();
  });

  itOurs.each(methods)('messages at random to %s', async (path) => {
    await withSession(async (session) => {
      const answers = Array.from({ length: 30 }, () => call(session, path, framed(bytes(upTo(200)))));
      expect(await Promise.all(answers)).not.toContain('hangs');
    });
    await stillWorks();
  });

  itOurs.each([
    ['a message that is said to be longer than it is', () => framed(bytes(10), { length: 1_000 })],
    ['a message that is said to be as long as can be', () => framed(bytes(10), { length: 2 ** 32 - 1 })],
    ['a message that is said to be compressed', () => framed(bytes(100), { flag: 1 })],
    ['a flag that there is not', () => framed(bytes(100), { flag: 7 })],
    ['less than a prefix', () => bytes(3)],
  ])('%s, of which nothing is written', async (_, body) => {
    const before = await lastPosition();
    await withSession(async (session) => {
      const answers = await Promise.all(methods.map((path) => call(session, path, body())));
      expect(answers).not.toContain('hangs');
    });
    expect(await lastPosition()).toBe(before);
    await stillWorks();
  });

  itOurs('calls of methods that there are not', async () => {
    await withSession(async (session) => {
      const paths = ['/event_store.client.streams.Streams/Nothing', '/nothing', '/'];
      for (const path of paths) expect(await call(session, path, framed(bytes(20)))).toBe('12');
    });
    await stillWorks();
  });
});
