import { once } from 'node:events';
import { createServer } from 'node:net';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { ownerOfPort } from './port-owner.js';

/** The port, where it is free, or any free one for 0; null where it is taken. */
export async function listenable(host: string, port: number): Promise<number | null> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : null;
  } catch (error) {
    if (isTaken(error)) return null;
    throw new CommandFailed(`Cannot listen on ${host}:${port}`, exitCodes.wrongUse, { cause: error });
  } finally {
    server.close();
  }
}

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

/** The port if it is free, else the next that is. */
export async function nextFreePort(host: string, first: number): Promise<number> {
  for (let port = first; port < first + 100; port++) {
    if ((await listenable(host, port)) !== null) return port;
  }
  return requiredPort(host, 0, 'DEALSTREAM_EVENTSTORE_PORT');
}

/** The port (any free one for 0). @throws CommandFailed naming its owner where it is taken */
export async function requiredPort(host: string, port: number, variable: string): Promise<number> {
  const free = await listenable(host, port);
  if (free !== null) return free;
  const owner = await ownerOfPort(port);
  const who = owner ? `process ${owner.pid} (${owner.command})` : 'another process';
  throw new CommandFailed(
    `Port ${port} is taken by ${who}. Stop it, or choose another port: ${variable}=${port + 1}`,
    exitCodes.notRunning,
  );
}
