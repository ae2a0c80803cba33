import { readConfiguration, type ServiceConfiguration } from '#configuration';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { readRunningSystem } from './running-system.js';

/** Where the parts of the system are. */
export interface Located extends ServiceConfiguration {
  /** the API's */
  readonly url: string;
}

/**
 * The system that `up` runs on the data folder; else the one that the environment names, whose parts run on their own.
 *
 * @throws CommandFailed where neither is there
 */
export async function locateSystem(): Promise<Located> {
  const configuration = readConfiguration(process.env);
  const { dataFolder, host, port, eventStoreUrl, redisUrl } = configuration;
  const running = await readRunningSystem(dataFolder);
  if (running) {
    return { ...configuration, url: running.url, eventStoreUrl: running.eventStoreUrl, redisUrl: running.redisUrl };
  }
  if (eventStoreUrl !== null && redisUrl !== null) {
    return { ...configuration, url: `http://${host}:${port}`, eventStoreUrl, redisUrl };
  }
  throw notRunning(dataFolder);
}

/** What to do where nothing answers. */
export const notRunning = (dataFolder: string, cause?: unknown): CommandFailed =>
  new CommandFailed(
    `Dealstream is not running on ${dataFolder}. Start it with \`npm start\` (or \`dealstream up\`), or name its data folder: DEALSTREAM_DATA=…`,
    exitCodes.notRunning,
    { cause },
  );
