/** How this process runs, read from the environment. */
export interface Configuration {
  /** the API's; 0: any free port @defaultValue 3000 */
  readonly port: number;
  /** the API's address @defaultValue 127.0.0.1 */
  readonly host: string;
  /** absolute; holds credentials.json, keys, and what the embedded parts store @defaultValue ./data */
  readonly dataFolder: string;
  /** null: the embedded event store */
  readonly eventStoreUrl: string | null;
  /** a URL, or the path of a Unix socket; null: a private redis-server */
  readonly redisUrl: string | null;
  /** data to begin with, on the very first start @defaultValue small */
  readonly demo: 'small' | 'none' | 'large';
  /** whether people of the demo go on working while the system runs @defaultValue true */
  readonly demoLives: boolean;
  /** the embedded event store's; null: 2113 or the next free one */
  readonly eventStorePort: number | null;
  /** absolute; the embedded event store's */
  readonly eventStoreFolder: string;
  /** the projector's health and metrics; null: none */
  readonly projectorPort: number | null;
  /** the reactor's health and metrics; null: none */
  readonly reactorPort: number | null;
  /** seconds from one look for what falls due to the next @defaultValue 1 */
  readonly sweepSeconds: number;
  /** how webhooks are told */
  readonly webhooks: WebhookConfiguration;
  /** how people sign in by an OpenID Connect provider; null: they do not */
  readonly identity: IdentityConfiguration | null;
  /** writes of an organization that live updates can be resumed from, about @defaultValue 10000 */
  readonly changesKept: number;
  /** connections with live updates of one API process @defaultValue 20000 */
  readonly liveConnections: number;
  /** a level of pino @defaultValue info */
  readonly logLevel: string;
  /** whether `NODE_ENV` is `production` */
  readonly production: boolean;
}

/** The OpenID Connect provider by which people sign in. */
export interface IdentityConfiguration {
  /** as its tokens name it */
  readonly issuer: string;
  /** what the provider calls this page */
  readonly clientId: string;
  /** what the sign-in page calls the provider @defaultValue the issuer's host */
  readonly name: string;
  /** whose members sign in; null: of the first organization */
  readonly organizationId: string | null;
}

/** How webhooks are told. */
export interface WebhookConfiguration {
  /** `host:port` each: may be private, and told in clear @defaultValue none */
  readonly hosts: readonly string[];
  /** milliseconds: most of the first wait, most of any, from the first attempt until an event is given up @defaultValue 5 s, 1 h, 24 h */
  readonly retries: { readonly first: number; readonly longest: number; readonly inAll: number };
  /** milliseconds that an endpoint has to answer @defaultValue 10 s */
  readonly timeout: number;
}

/** How a process runs that needs a log and read models to be there. */
export interface ServiceConfiguration extends Configuration {
  readonly eventStoreUrl: string;
  readonly redisUrl: string;
}
