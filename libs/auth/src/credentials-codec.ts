import { isRecord } from './is-record.js';
import { type PrincipalRole, principalRoles } from './principal.js';

/** An organization's token of each role. */
export type Tokens = Readonly<Record<PrincipalRole, string>>;

/** An organization and its tokens. */
export interface OrganizationCredentials {
  readonly organizationId: string;
  readonly name: string;
  readonly tokens: Tokens;
}

/** What `credentials.json` holds: the first organization's id and tokens, and all organizations, the first included. */
export interface Credentials {
  readonly organizationId: string;
  readonly tokens: Tokens;
  readonly organizations: readonly OrganizationCredentials[];
}

/** The file's text. */
export function encodeCredentials(organizations: readonly OrganizationCredentials[]): string {
  const [first] = organizations;
  return `${JSON.stringify({ organizationId: first?.organizationId, tokens: first?.tokens, organizations }, null, 2)}\n`;
}

/** @throws Error where the text is not a credentials file */
export function decodeCredentials(text: string): Credentials {
  const value: unknown = JSON.parse(text);
  if (!isCredentials(value))
    throw new Error('not a credentials file: organizationId, tokens and organizations expected');
  return value;
}

const isCredentials = (value: unknown): value is Credentials =>
  isRecord(value) &&
  typeof value.organizationId === 'string' &&
  isTokens(value.tokens) &&
  Array.isArray(value.organizations) &&
  value.organizations.every(isOrganization);

const isOrganization = (value: unknown): value is OrganizationCredentials =>
  isRecord(value) &&
  typeof value.organizationId === 'string' &&
  typeof value.name === 'string' &&
  isTokens(value.tokens);

const isTokens = (value: unknown): value is Tokens =>
  isRecord(value) && principalRoles.every((role) => typeof value[role] === 'string');
