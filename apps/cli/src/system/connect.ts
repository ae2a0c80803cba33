import { join } from 'node:path';
import { type ApiClient, createApiClient } from '#api-client';
import { type OrganizationCredentials, readCredentials, type Tokens } from '#auth';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { locateSystem, notRunning } from './locate.js';
import { patientFetch } from './patient-fetch.js';

/** The API, used in the name of one organization and role. */
export interface Connection {
  readonly api: ApiClient;
  /** One request to a path that the API's document names. */
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  /** One request whose body is a stream; it is not tried again. */
  readonly stream: (path: string, method: string, body: ReadableStream) => Promise<Response>;
  readonly organization: OrganizationCredentials;
}

/** Options of every command that acts for an organization. */
export interface OrganizationOptions {
  /** an id; absent: the first one */
  readonly organization?: string;
}

/** @throws CommandFailed where nothing runs, or there is no such organization */
export async function connect(role: keyof Tokens, options: OrganizationOptions): Promise<Connection> {
  const { url, dataFolder } = await locateSystem();
  await fetch(`${url}/health/live`).catch((error: unknown) => {
    throw notRunning(dataFolder, error);
  });
  const organization = await organizationOf(dataFolder, options);
  const token = organization.tokens[role];
  const send = (path: string, { headers, ...init }: RequestInit) =>
    patientFetch(new Request(url + path, { ...init, headers: { ...headers, Authorization: `Bearer ${token}` } }));
  const stream = (path: string, method: string, body: ReadableStream) =>
    fetch(url + path, { method, body, duplex: 'half', headers: streamHeaders(token) });
  return { api: clientOf(url, token), send, stream, organization };
}

const streamHeaders = (token: string) => ({
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/octet-stream',
});

/** A client that tries again while the API is away: every write that it is used for has an idempotency key. */
export const clientOf = (url: string, token: string): ApiClient =>
  createApiClient({ baseUrl: url, token, fetch: patientFetch });

/** @throws CommandFailed where the credentials file has none, or not this one */
async function organizationOf(
  dataFolder: string,
  { organization: id }: OrganizationOptions,
): Promise<OrganizationCredentials> {
  const path = join(dataFolder, 'credentials.json');
  const organizations = (await readCredentials(path))?.organizations ?? [];
  const found = id === undefined ? organizations[0] : organizations.find(({ organizationId }) => organizationId === id);
  if (found) return found;
  const what = id === undefined ? 'has no organization yet' : `has no organization ${id}`;
  throw new CommandFailed(`${path} ${what}; \`dealstream organization list\` shows all`, exitCodes.wrongUse);
}
