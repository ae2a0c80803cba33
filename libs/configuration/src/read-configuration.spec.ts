import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { InvalidConfiguration, readConfiguration, readServiceConfiguration } from './index.js';

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems.map((problem) => problem.split(/[= ]/)[0] ?? '');
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfiguration({ PATH: '/bin', PORT: '' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      eventStoreUrl: null,
      redisUrl: null,
      demo: 'small',
      demoLives: true,
      eventStorePort: null,
      projectorPort: null,
      reactorPort: null,
      sweepSeconds: 1,
      webhooks: { hosts: [], retries: { first: 5_000, longest: 3_600_000, inAll: 86_400_000 }, timeout: 10_000 },
      identity: null,
      changesKept: 10_000,
      liveConnections: 20_000,
      eventStoreFolder: resolve('data/event-store'),
      logLevel: 'info',
      production: false,
    });
  });

  it('is what the environment states', () => {
    const variables = { PORT: '0', EVENTSTORE_URL: 'esdb://store:2113?tls=false', REDIS_URL: '/tmp/redis.sock' };
    expect(readConfiguration({ ...variables, DEALSTREAM_DATA: '/var/deals', DEALSTREAM_DEMO: 'none' })).toMatchObject({
      port: 0,
      eventStoreUrl: 'esdb://store:2113?tls=false',
      redisUrl: '/tmp/redis.sock',
      dataFolder: '/var/deals',
      eventStoreFolder: '/var/deals/event-store',
      demo: 'none',
    });
  });

  it('names every wrong value and every unknown name at once', () => {
    const variables = { PORT: '80a', DEALSTREAM_DEMO: 'huge', REDIS_URL: 'http://x', DEALSTREAM_DATE: './data' };
    expect(problemsOf(() => readConfiguration(variables)).toSorted()).toEqual([
      'DEALSTREAM_DATE',
      'DEALSTREAM_DEMO',
      'PORT',
      'REDIS_URL',
    ]);
  });

  it('says how webhooks are told, in seconds', () => {
    const hosts = { DEALSTREAM_WEBHOOK_HOSTS: 'crm.acme.internal:8080,127.0.0.1:9000' };
    const times = { DEALSTREAM_WEBHOOK_RETRIES: '0.1,2,30', DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS: '1.5' };
    expect(readConfiguration({ ...hosts, ...times }).webhooks).toEqual({
      hosts: ['crm.acme.internal:8080', '127.0.0.1:9000'],
      retries: { first: 100, longest: 2_000, inAll: 30_000 },
      timeout: 1_500,
    });
  });

  it.each([
    ['DEALSTREAM_WEBHOOK_HOSTS', 'crm.acme.internal'],
    ['DEALSTREAM_WEBHOOK_HOSTS', 'http://crm:80'],
    ['DEALSTREAM_WEBHOOK_RETRIES', '5,3600'],
    ['DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS', '0'],
  ])('takes no %s=%s', (name, value) => {
    expect(problemsOf(() => readConfiguration({ [name]: value }))).toEqual([name]);
  });

  it('names the provider by which people sign in', () => {
    const variables = {
      DEALSTREAM_OIDC_ISSUER: 'https://login.acme.test/realms/sales',
      DEALSTREAM_OIDC_CLIENT_ID: 'dealstream',
    };
    expect(readConfiguration(variables).identity).toEqual({
      issuer: 'https://login.acme.test/realms/sales',
      clientId: 'dealstream',
      name: 'login.acme.test',
      organizationId: null,
    });
  });

  it.each([
    ['DEALSTREAM_OIDC_ISSUER', { DEALSTREAM_OIDC_ISSUER: 'http://login.acme.test', DEALSTREAM_OIDC_CLIENT_ID: 'x' }],
    ['DEALSTREAM_OIDC_CLIENT_ID', { DEALSTREAM_OIDC_ISSUER: 'https://login.acme.test' }],
    ['DEALSTREAM_OIDC_CLIENT_ID', { DEALSTREAM_OIDC_CLIENT_ID: 'x' }],
    ['DEALSTREAM_OIDC_NAME', { DEALSTREAM_OIDC_NAME: 'Acme' }],
  ])('refuses a provider with a wrong %s', (name, variables) => {
    expect(problemsOf(() => readConfiguration(variables))).toEqual([name]);
  });

  it.each(['-1', '65536', '1.5', 'http'])('takes no port %s', (PORT) => {
    expect(problemsOf(() => readConfiguration({ PORT }))).toEqual(['PORT']);
  });
});

describe('the configuration in production', () => {
  const production = { NODE_ENV: 'production' };

  it('refuses connections in clear to another machine, and the default password', () => {
    const urls = { EVENTSTORE_URL: 'esdb://admin:changeit@store:2113?tls=false', REDIS_URL: 'redis://cache:6379' };
    expect(problemsOf(() => readConfiguration({ ...production, ...urls }))).toEqual([
      'EVENTSTORE_URL',
      'EVENTSTORE_URL',
      'REDIS_URL',
    ]);
  });

  it('refuses a cluster of which one node is another machine', () => {
    const EVENTSTORE_URL = 'esdb://localhost:2113,store:2113?tls=false';
    expect(problemsOf(() => readConfiguration({ ...production, EVENTSTORE_URL }))).toEqual(['EVENTSTORE_URL']);
  });

  it('takes connections in clear on this machine, and encrypted ones to another', () => {
    const here = { EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false', REDIS_URL: 'redis://localhost:6379' };
    const there = { EVENTSTORE_URL: 'esdb://ops:secret@store:2113', REDIS_URL: 'rediss://cache:6379' };
    expect(readConfiguration({ ...production, ...here }).production).toBe(true);
    expect(readConfiguration({ ...production, ...there }).production).toBe(true);
  });
});

describe('the configuration of a process on its own', () => {
  it('needs a log and read models', () => {
    expect(problemsOf(() => readServiceConfiguration({}))).toEqual(['EVENTSTORE_URL', 'REDIS_URL']);
    expect(problemsOf(() => readServiceConfiguration({ REDIS_URL: 'redis://localhost' }))).toEqual(['EVENTSTORE_URL']);
  });

  it('is the configuration where both are there', () => {
    const urls = { EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false', REDIS_URL: 'redis://localhost' };
    expect(readServiceConfiguration(urls)).toEqual(readConfiguration(urls));
  });
});
