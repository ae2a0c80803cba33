import { type Configuration, readConfiguration } from './configuration.js';
import { EventStore } from './event-store.js';
import { GrpcServer } from './grpc/server.js';
import { ProcessLog } from './process-log.js';

/** Starts the store, says when it is ready, ends it in good order on a signal. */
async function main(configuration: Configuration): Promise<void> {
  const { dataFolder, host, port, maximumAppendBytes, minimumFreeBytes, logLevel } = configuration;
  const log = new ProcessLog(logLevel);
  const report = (error: unknown) => void log.error(error, 'A call failed');
  const store = new EventStore(dataFolder, minimumFreeBytes, report);
  const server = new GrpcServer(store, { host, port, maximumAppendBytes, report });
  const stop = async () => {
    await store.stopWriting();
    await server.close();
    await store.close();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  void store.writer.broken.then((error) => giveUp(error, log, server));
  const bound = await server.listen().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  process.stdout.write(`${JSON.stringify({ ready: true, port: bound, dataFolder })}\n`);
  log.info('Accepting connections', { host, port: bound, dataFolder });
}

/** Ends after a failed commit: opening the log anew goes back to its last whole commit, whatever the disk did. */
async function giveUp(error: unknown, log: ProcessLog, server: GrpcServer): Promise<never> {
  await log.error(error, 'The log could not be written; ending, to open it anew');
  await server.close();
  process.exit(1);
}

try {
  await main(readConfiguration(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
