import { once } from 'node:events';
import { connect } from 'node:net';

/** Empties a Redis, as an operator's FLUSHALL does. */
export async function flushRedis(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.write('FLUSHALL\r\n');
  await once(socket, 'data');
  socket.destroy();
}
