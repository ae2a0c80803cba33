import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandFailed } from '../terminal/exit-codes.js';
import { ownerOfPort } from './port-owner.js';
import { nextFreePort, requiredPort } from './ports.js';

const host = '127.0.0.1';

describe('a port', () => {
  let server: Server;
  let taken: number;

  beforeEach(async () => {
    server = createServer();
    await once(server.listen(0, host), 'listening');
    const address = server.address();
    taken = typeof address === 'object' && address ? address.port : 0;
  });

  afterEach(() => void server.close());

  it('that is taken is refused', async () => {
    await expect(requiredPort(host, taken, 'PORT')).rejects.toThrow(CommandFailed);
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('that is taken names its owner', async () => {
    expect((await ownerOfPort(taken))?.pid).toBe(process.pid);
  });

  it('of nobody has no owner', async () => {
    expect(await ownerOfPort(await requiredPort(host, 0, 'PORT'))).toBeNull();
  });

  it('that is taken is passed over where the next free one will do', async () => {
    expect(await nextFreePort(host, taken)).toBeGreaterThan(taken);
  });
});
