import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A connection between a client and a server that a test can damage. */
export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection; new ones are taken. */
  cut(): void;
  /** Keeps what the server answers to itself, until the next cut. */
  swallowAnswers(): void;
  close(): Promise<void>;
}

/** Stands before the server on another port of this machine. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let swallowing = false;
  const server = createServer((client) => {
    const target = connect(targetPort, '127.0.0.1');
    client.pipe(target);
    target.on('data', (answer) => swallowing || client.write(answer));
    for (const [socket, other] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    swallowing = false;
    for (const socket of sockets) socket.destroy();
  };
  const close = async () => {
    cut();
    server.close();
    await once(server, 'close');
  };
  return { port: portOf(server.address()), cut, swallowAnswers: () => (swallowing = true), close };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address ? address.port : 0;
