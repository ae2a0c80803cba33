import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AllowedHosts } from './allowed-hosts.js';
import { Endpoints } from './endpoints.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A receiver on this machine; its `host:port`. */
async function receiver(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  return `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const endpoints = (...hosts: readonly string[]) => new Endpoints({ allowed: new AllowedHosts(hosts), timeout: 500 });
const message = (host: string) => ({ url: `http://${host}/in`, headers: { 'webhook-id': 'e-1' }, body: '{"a":"ä"}' });

describe('an endpoint', () => {
  it('gets the message whole, and says what it thinks of it', async () => {
    let got = '';
    const host = await receiver((request, response) => {
      request.on('data', (chunk: Buffer) => (got += chunk.toString()));
      request.on('end', () => response.writeHead(202).end(`for ${request.headers['webhook-id']?.toString()}`));
    });
    expect(await endpoints(host).post(message(host))).toMatchObject({ status: 202, problem: null, excerpt: 'for e-1' });
    expect(got).toBe('{"a":"ä"}');
  });

  it('that is not allowed is never asked', async () => {
    let asked = 0;
    const host = await receiver((_, response) => response.end(`${(asked += 1)}`));
    const elsewhere = endpoints('127.0.0.1:1');
    const urls = [`http://${host}/`, `https://${host}/`, host.replace('127.0.0.1', 'https://localhost')];
    for (const url of urls) {
      const answer = await elsewhere.post({ ...message(host), url });
      expect(answer).toMatchObject({ status: null, problem: 'address_not_allowed' });
    }
    expect(asked).toBe(0);
  });

  it('is not followed to where it redirects', async () => {
    let asked = 0;
    const target = await receiver((_, response) => response.end(`${(asked += 1)}`));
    const host = await receiver((_, response) => response.writeHead(307, { location: `http://${target}/` }).end());
    const answer = await endpoints(host, target).post(message(host));
    expect([answer.status, answer.problem, asked]).toEqual([307, 'redirect_not_followed', 0]);
  });

  it('that hangs before its answer or in it is left', async () => {
    const silent = await receiver(() => undefined);
    expect(await endpoints(silent).post(message(silent))).toMatchObject({ status: null, problem: 'timed_out' });
    const slow = await receiver((_, response) => void response.writeHead(200).write('begun'));
    expect(await endpoints(slow).post(message(slow))).toMatchObject({ status: 200, excerpt: 'begun' });
  });

  it('that answers ten megabytes is not read to its end', async () => {
    const chunk = Buffer.alloc(65_536, 'x');
    let sent = 0;
    const host = await receiver((_, response) => {
      response.writeHead(200);
      const more = () => {
        while (sent < 160 && response.writable) {
          sent += 1;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const answer = await endpoints(host).post(message(host));
    expect([answer.status, answer.excerpt.length]).toEqual([200, 500]);
    expect(sent).toBeLessThan(160);
  });

  it('that is not there is no answer, and what it asks for is told', async () => {
    expect(await endpoints('127.0.0.1:1').post(message('127.0.0.1:1'))).toMatchObject({
      problem: 'connection_refused',
    });
    const busy = await receiver((_, response) => response.writeHead(429, { 'retry-after': '7' }).end());
    expect(await endpoints(busy).post(message(busy))).toMatchObject({ status: 429, retryAfter: 7_000 });
    expect(await endpoints().post(message('no-such-host.invalid:80'))).toMatchObject({
      problem: 'address_not_allowed',
    });
  });
});
