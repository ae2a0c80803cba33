import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Principal } from '#auth';
import { LiveClient } from './live-client.js';
import { topicsOfPipeline } from './topics.js';

const principal: Principal = {
  organizationId: 'acme',
  agentId: null,
  memberId: 'ann',
  role: 'manager',
  actor: { kind: 'user', id: 'ann', roles: ['manager'] },
  scopes: new Set(['read']),
};

/** More than the kernel keeps for a connection, in pieces of this size. */
const piece = Buffer.alloc(64 * 1024, ':\n');
const pieces = 1000;

describe('a client of live updates', () => {
  let server: Server;
  let socket: Socket;
  let response: ServerResponse;
  let client: LiveClient;

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1').on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
    response = await new Promise<ServerResponse>((resolve) => server.once('request', (_, answer) => resolve(answer)));
    response.writeHead(200);
    client = new LiveClient(principal, 'token', topicsOfPipeline('sales'), null, response);
  });

  afterEach(() => {
    socket.destroy();
    server.close();
  });

  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('is cut when it does not read', async () => {
    const closed = once(response, 'close');
    socket.pause();
    for (let n = 0; n < pieces && !client.ended; n++) {
      client.send(piece);
      await turn();
    }
    expect(client.ended).toBe(true);
    await closed;
  });

  it('gets everything when it reads, however much', async () => {
    let read = 0;
    socket.on('data', (chunk) => (read += chunk.length));
    for (let n = 0; n < pieces; n++) {
      client.send(piece);
      while (response.writableLength > 0) await turn();
    }
    expect(client.ended).toBe(false);
    while (read < pieces * piece.length) await turn();
  });

  it('is let go in the end, though it does not read', async () => {
    const closed = once(response, 'close');
    socket.pause();
    for (let n = 0; n < pieces && response.writableLength === 0; n++) {
      client.send(piece);
      await turn();
    }
    client.end();
    await closed;
  });
});
