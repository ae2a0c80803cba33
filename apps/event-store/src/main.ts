import { readConfiguration } from './configuration.js';
import { EventStore } from './event-store.js';
import { GrpcServer } from './grpc/server.js';

/** Starts the store, says when it is ready, ends it in good order on a signal. */
async function main(): Promise<void> {
  const { dataFolder, host, port, maximumAppendBytes, minimumFreeBytes } = readConfiguration(process.env);
  const store = new EventStore(dataFolder, minimumFreeBytes);
  const server = new GrpcServer(store, { host, port, maximumAppendBytes });
  const stop = async () => {
    await store.writer.close();
    await server.close();
    await store.close();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  void store.writer.broken.then((error) => giveUp(error, server));
  const bound = await server.listen().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  process.stdout.write(`${JSON.stringify({ ready: true, port: bound, dataFolder })}\n`);
}

/** Ends after a failed commit: opening the log anew goes back to its last whole commit, whatever the disk did. */
async function giveUp(error: unknown, server: GrpcServer): Promise<never> {
  complain(error);
  await server.close();
  process.exit(1);
}

function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}

main().catch((error: unknown) => {
  complain(error);
  process.exitCode = 1;
});
