import createClient, { type Client } from 'openapi-fetch';
import { type components, type paths } from './generated/schema.js';

/** The API with every path, parameter, body and answer typed from its code. */
export type ApiClient = Client<paths>;

/** The routes of the API by path and method. */
export type Routes = paths;

/** The bodies of the API by name, e.g. `Schemas['OpportunityDto']`. */
export type Schemas = components['schemas'];

/** Where the API is and who asks. */
export interface ApiClientOptions {
  /** e.g. `http://127.0.0.1:3000` */
  readonly baseUrl: string;
  /** a token of credentials.json */
  readonly token: string;
  /** in place of the runtime's, e.g. one that tries again */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client of the API. Calls answer `{ data, error, response }`; `error` is a problem document (RFC 9457). */
export const createApiClient = ({ token, ...options }: ApiClientOptions): ApiClient =>
  createClient<paths>({ ...options, headers: { Authorization: `Bearer ${token}` } });
