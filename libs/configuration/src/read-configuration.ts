import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { validateSync } from 'class-validator';
import { type Configuration, type ServiceConfiguration, type WebhookConfiguration } from './configuration.js';
import { Environment } from './environment.js';
import { InvalidConfiguration } from './invalid-configuration.js';
import { identityOf, identityProblems } from './identity.js';
import { productionProblems } from './production.js';

type Variables = Readonly<Record<string, string | undefined>>;

const names = [
  'PORT',
  'HOST',
  'DEALSTREAM_DATA',
  'EVENTSTORE_URL',
  'REDIS_URL',
  'DEALSTREAM_DEMO',
  'DEALSTREAM_DEMO_LIFE',
  'DEALSTREAM_EVENTSTORE_PORT',
  'DEALSTREAM_EVENTSTORE_DATA',
  'DEALSTREAM_PROJECTOR_PORT',
  'DEALSTREAM_REACTOR_PORT',
  'DEALSTREAM_SWEEP_SECONDS',
  'DEALSTREAM_WEBHOOK_HOSTS',
  'DEALSTREAM_WEBHOOK_RETRIES',
  'DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS',
  'DEALSTREAM_OIDC_ISSUER',
  'DEALSTREAM_OIDC_CLIENT_ID',
  'DEALSTREAM_OIDC_NAME',
  'DEALSTREAM_OIDC_ORGANIZATION',
  'DEALSTREAM_CHANGES_KEPT',
  'DEALSTREAM_LIVE_CONNECTIONS',
  'LOG_LEVEL',
  'NODE_ENV',
] as const satisfies readonly (keyof Environment)[];

const numbers: ReadonlySet<string> = new Set([
  'PORT',
  'DEALSTREAM_EVENTSTORE_PORT',
  'DEALSTREAM_PROJECTOR_PORT',
  'DEALSTREAM_REACTOR_PORT',
  'DEALSTREAM_SWEEP_SECONDS',
  'DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS',
  'DEALSTREAM_CHANGES_KEPT',
  'DEALSTREAM_LIVE_CONNECTIONS',
]);

/**
 * The configuration that the environment states; a variable that is absent or empty has its default.
 *
 * @throws InvalidConfiguration naming every wrong value and every unknown `DEALSTREAM_…` variable
 */
export function readConfiguration(variables: Variables): Configuration {
  const environment = Object.assign(new Environment(), stated(variables));
  const wrong = wrongValues(environment, variables);
  const problems = [...wrong, ...identityProblems(environment), ...unknownNames(variables)];
  const production = environment.NODE_ENV === 'production';
  if (production && wrong.length === 0) problems.push(...productionProblems(environment));
  if (problems.length > 0) throw new InvalidConfiguration(problems);
  return configurationOf(environment, production);
}

/**
 * The configuration of a process that runs on its own and needs a log and read models to be there.
 *
 * @throws InvalidConfiguration as `readConfiguration`, and where `EVENTSTORE_URL` or `REDIS_URL` is absent
 */
export function readServiceConfiguration(variables: Variables): ServiceConfiguration {
  const configuration = readConfiguration(variables);
  const { eventStoreUrl, redisUrl } = configuration;
  if (eventStoreUrl !== null && redisUrl !== null) return { ...configuration, eventStoreUrl, redisUrl };
  const missing = [...(eventStoreUrl === null ? ['EVENTSTORE_URL'] : []), ...(redisUrl === null ? ['REDIS_URL'] : [])];
  throw new InvalidConfiguration(
    missing.map((name) => `${name} is not set: this process needs it (\`npm start\` runs everything without it)`),
  );
}

function configurationOf(environment: Environment, production: boolean): Configuration {
  const dataFolder = resolve(environment.DEALSTREAM_DATA);
  return {
    port: environment.PORT,
    host: environment.HOST,
    dataFolder,
    eventStoreUrl: environment.EVENTSTORE_URL ?? null,
    redisUrl: environment.REDIS_URL ?? null,
    demo: environment.DEALSTREAM_DEMO,
    demoLives: environment.DEALSTREAM_DEMO_LIFE === 'on',
    eventStorePort: environment.DEALSTREAM_EVENTSTORE_PORT ?? null,
    eventStoreFolder: resolve(environment.DEALSTREAM_EVENTSTORE_DATA ?? join(dataFolder, 'event-store')),
    projectorPort: environment.DEALSTREAM_PROJECTOR_PORT || null,
    reactorPort: environment.DEALSTREAM_REACTOR_PORT || null,
    sweepSeconds: environment.DEALSTREAM_SWEEP_SECONDS,
    webhooks: webhooksOf(environment),
    identity: identityOf(environment),
    changesKept: environment.DEALSTREAM_CHANGES_KEPT,
    liveConnections: environment.DEALSTREAM_LIVE_CONNECTIONS,
    logLevel: environment.LOG_LEVEL,
    production,
  };
}

function webhooksOf(environment: Environment): WebhookConfiguration {
  const { DEALSTREAM_WEBHOOK_HOSTS: hosts, DEALSTREAM_WEBHOOK_RETRIES: retries } = environment;
  const [first = 0, longest = 0, inAll = 0] = retries.split(',').map((seconds) => Number(seconds) * 1000);
  const timeout = environment.DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS * 1000;
  return { hosts: hosts.split(',').filter((host) => host !== ''), retries: { first, longest, inAll }, timeout };
}

const stated = (variables: Variables): Record<string, string | number> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = variables[name] ?? '';
      return text === '' ? [] : [[name, numbers.has(name) ? Number(text) : text]];
    }),
  );

const wrongValues = (environment: Environment, variables: Variables): string[] =>
  validateSync(environment).map(({ property, constraints }) => {
    const [reason = 'is wrong'] = Object.values(constraints ?? {});
    // A URL may hold a password: it is not repeated.
    return property.endsWith('_URL') ? `${property} ${reason}` : `${property}=${variables[property] ?? ''} ${reason}`;
  });

const unknownNames = (variables: Variables): string[] =>
  Object.keys(variables)
    .filter((name) => name.startsWith('DEALSTREAM_') && !names.some((known) => known === name))
    .map(
      (name) =>
        `${name} is not known; there are ${names.filter((known) => known.startsWith('DEALSTREAM_')).join(', ')}`,
    );
