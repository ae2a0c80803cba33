import { join } from 'node:path';
import { type ServiceConfiguration } from '#configuration';
import { type ProcessDefinition } from './part-process.js';

/** A process of the built tree, with its configuration as environment. */
export function part(name: string, app: string, configuration: ServiceConfiguration): ProcessDefinition {
  return {
    name,
    file: process.execPath,
    args: ['--enable-source-maps', join(import.meta.dirname, `../../../${app}/src/main.js`)],
    env: environmentOf(configuration),
  };
}

const environmentOf = (configuration: ServiceConfiguration): Record<string, string> => ({
  PORT: String(configuration.port),
  HOST: configuration.host,
  DEALSTREAM_DATA: configuration.dataFolder,
  EVENTSTORE_URL: configuration.eventStoreUrl,
  REDIS_URL: configuration.redisUrl,
  DEALSTREAM_EVENTSTORE_PORT: String(configuration.eventStorePort ?? 0),
  DEALSTREAM_EVENTSTORE_DATA: configuration.eventStoreFolder,
  DEALSTREAM_PROJECTOR_PORT: String(configuration.projectorPort ?? 0),
  DEALSTREAM_REACTOR_PORT: String(configuration.reactorPort ?? 0),
  DEALSTREAM_SWEEP_SECONDS: String(configuration.sweepSeconds),
  DEALSTREAM_CHANGES_KEPT: String(configuration.changesKept),
  DEALSTREAM_LIVE_CONNECTIONS: String(configuration.liveConnections),
  LOG_LEVEL: configuration.logLevel,
});
