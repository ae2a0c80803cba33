import { IsIn, IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsConnectionString } from './is-connection-string.js';

/** The environment variables that the system reads, as text is read from them. */
export class Environment {
  /** Where the API listens. */
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 (any free port) or more' })
  @Max(65_535, { message: 'must be at most 65535' })
  readonly PORT: number = 3000;

  /** The address that the API listens on. */
  @IsString()
  @IsNotEmpty({ message: 'must not be empty' })
  readonly HOST: string = '127.0.0.1';

  /** The folder for everything that the system keeps on this machine. */
  @IsString()
  @IsNotEmpty({ message: 'must not be empty' })
  readonly DEALSTREAM_DATA: string = './data';

  /** Absent: the embedded event store. */
  @IsOptional()
  @IsConnectionString(['esdb', 'esdb+discover'])
  readonly EVENTSTORE_URL?: string;

  /** Absent: a private redis-server. A path is a Unix socket. */
  @IsOptional()
  @IsConnectionString(['redis', 'rediss'], { orPath: true })
  readonly REDIS_URL?: string;

  /** Data to begin with, on the very first start. */
  @IsIn(['small', 'none', 'large'], { message: 'must be small, large or none' })
  readonly DEALSTREAM_DEMO: 'small' | 'none' | 'large' = 'small';

  /** Whether the demo goes on living while the system runs. */
  @IsIn(['on', 'off'], { message: 'must be on or off' })
  readonly DEALSTREAM_DEMO_LIFE: 'on' | 'off' = 'on';

  /** Absent: 2113, or the next free port. */
  @IsOptional()
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 (any free port) or more' })
  @Max(65_535, { message: 'must be at most 65535' })
  readonly DEALSTREAM_EVENTSTORE_PORT?: number;

  /** Absent: `event-store` in `DEALSTREAM_DATA`. */
  @IsOptional()
  @IsString()
  @IsNotEmpty({ message: 'must not be empty' })
  readonly DEALSTREAM_EVENTSTORE_DATA?: string;

  /** Health and metrics of the projector; absent or 0: none. */
  @IsOptional()
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 (none) or more' })
  @Max(65_535, { message: 'must be at most 65535' })
  readonly DEALSTREAM_PROJECTOR_PORT?: number;

  /** Health and metrics of the reactor; absent or 0: none. */
  @IsOptional()
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 (none) or more' })
  @Max(65_535, { message: 'must be at most 65535' })
  readonly DEALSTREAM_REACTOR_PORT?: number;

  /** How often the reactor looks for what falls due. */
  @IsNumber({}, { message: 'must be a number of seconds' })
  @Min(0.05, { message: 'must be 0.05 or more' })
  @Max(3600, { message: 'must be at most 3600' })
  readonly DEALSTREAM_SWEEP_SECONDS: number = 1;

  /** Hosts that webhooks may lead to although they are private or not encrypted: `host:port`, separated by commas. */
  @Matches(/^([^\s,:/]+:\d{1,5}(,|$))*$/, { message: 'must be host:port, separated by commas' })
  readonly DEALSTREAM_WEBHOOK_HOSTS: string = '';

  /** Seconds: most of the first wait, most of any wait, and from the first attempt until an event is given up. */
  @Matches(/^\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?$/, { message: 'must be three numbers of seconds, e.g. 5,3600,86400' })
  readonly DEALSTREAM_WEBHOOK_RETRIES: string = '5,3600,86400';

  /** Seconds that the endpoint of a webhook has to answer. */
  @IsNumber({}, { message: 'must be a number of seconds' })
  @Min(0.1, { message: 'must be 0.1 or more' })
  @Max(60, { message: 'must be at most 60' })
  readonly DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS: number = 10;

  /** The OpenID Connect provider by which people sign in, as its tokens name it; absent: they do not. */
  @IsOptional()
  @Matches(/^(https:\/\/[^\s?#]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/[^\s?#]*)?)$/, {
    message: 'must be an https:// address without query (http:// on this machine only)',
  })
  readonly DEALSTREAM_OIDC_ISSUER?: string;

  /** What the provider calls this page. */
  @IsOptional()
  @IsString()
  readonly DEALSTREAM_OIDC_CLIENT_ID?: string;

  /** What the sign-in page calls the provider; absent: its host. */
  @IsOptional()
  @IsString()
  readonly DEALSTREAM_OIDC_NAME?: string;

  /** Whose members sign in by the provider; absent: those of the first organization. */
  @IsOptional()
  @IsUUID(undefined, { message: 'must be the id of an organization' })
  readonly DEALSTREAM_OIDC_ORGANIZATION?: string;

  /** Writes of an organization that live updates can be resumed from, about. */
  @IsInt({ message: 'must be a whole number' })
  @Min(100, { message: 'must be 100 or more' })
  @Max(1_000_000, { message: 'must be at most 1000000' })
  readonly DEALSTREAM_CHANGES_KEPT: number = 10_000;

  /** Connections with live updates of one API process. */
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be 1 or more' })
  @Max(1_000_000, { message: 'must be at most 1000000' })
  readonly DEALSTREAM_LIVE_CONNECTIONS: number = 20_000;

  /** The least level that is logged. */
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
    message: 'must be trace, debug, info, warn, error, fatal or silent',
  })
  readonly LOG_LEVEL: string = 'info';

  /** `production` refuses what is fit for one machine only. */
  @IsOptional()
  @IsString()
  readonly NODE_ENV?: string;
}
