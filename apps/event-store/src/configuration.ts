/** What the process is told by its environment. */
export interface Configuration {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataFolder: string;
  readonly logLevel: string;
  /** Most bytes of one append. */
  readonly maximumAppendBytes: number;
  /** Below this much free disk space appends are refused. */
  readonly minimumFreeBytes: number;
}

/** The environment asks for something that cannot be. */
export class ConfigurationError extends Error {}

/** Source: EventStoreDB's defaults. */
const DEFAULT_PORT = 2113;
const DEFAULT_MAXIMUM_APPEND_BYTES = 1_048_576;
/** Room for what a second of the fastest writing takes, with plenty to spare. */
const DEFAULT_MINIMUM_FREE_BYTES = 256 * 1024 * 1024;

/** @throws ConfigurationError naming every wrong variable */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const wrong: string[] = [];
  const wholeNumber = (name: string, fallback: number, most = Number.MAX_SAFE_INTEGER): number => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0 || value > most) wrong.push(`${name} must be 0 to ${most}`);
    return value;
  };
  const dataFolder = env.DEALSTREAM_EVENTSTORE_DATA ?? '';
  if (dataFolder === '') wrong.push('DEALSTREAM_EVENTSTORE_DATA must name the folder of the log');
  const configuration: Configuration = {
    host: env.HOST ?? '127.0.0.1',
    port: wholeNumber('DEALSTREAM_EVENTSTORE_PORT', DEFAULT_PORT, 65_535),
    dataFolder,
    logLevel: env.LOG_LEVEL ?? 'info',
    maximumAppendBytes: wholeNumber('DEALSTREAM_EVENTSTORE_MAX_APPEND_BYTES', DEFAULT_MAXIMUM_APPEND_BYTES),
    minimumFreeBytes: wholeNumber('DEALSTREAM_EVENTSTORE_MIN_FREE_BYTES', DEFAULT_MINIMUM_FREE_BYTES),
  };
  if (wrong.length > 0) throw new ConfigurationError(`${wrong.join('; ')}.`);
  return configuration;
}
