import { Redis } from 'ioredis';

const shared = {
  retryStrategy: (times: number) => Math.min(50 * times, 1000) * (0.5 + Math.random() / 2),
  lazyConnect: true,
};

/** A connection for commands: they fail at once while Redis is away, and it is reached again by itself. */
export const openRedis = (url: string): Promise<Redis> =>
  connected(
    new Redis(url, {
      ...shared,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      commandTimeout: 10_000,
    }),
  );

/** A connection that listens: what it subscribes to is subscribed again after each reconnect. */
export const openSubscriber = (url: string): Promise<Redis> =>
  connected(new Redis(url, { ...shared, maxRetriesPerRequest: null }));

async function connected(redis: Redis): Promise<Redis> {
  redis.on('error', () => undefined); // each command says so itself
  await redis.connect().catch(() => undefined);
  return redis;
}
