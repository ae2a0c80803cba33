import { type IdentityConfiguration } from './configuration.js';
import { type Environment } from './environment.js';

/** The provider that the environment states; null: none. */
export function identityOf(environment: Environment): IdentityConfiguration | null {
  const { DEALSTREAM_OIDC_ISSUER: issuer, DEALSTREAM_OIDC_CLIENT_ID: clientId } = environment;
  if (issuer === undefined || clientId === undefined) return null;
  const { DEALSTREAM_OIDC_NAME: name, DEALSTREAM_OIDC_ORGANIZATION: organizationId } = environment;
  return { issuer, clientId, name: name ?? new URL(issuer).host, organizationId: organizationId ?? null };
}

const needingIssuer = [
  'DEALSTREAM_OIDC_CLIENT_ID',
  'DEALSTREAM_OIDC_NAME',
  'DEALSTREAM_OIDC_ORGANIZATION',
] as const satisfies readonly (keyof Environment)[];

/** A provider is of no use without what it calls this page, nor is anything else of it without the provider. */
export function identityProblems(environment: Environment): string[] {
  if (environment.DEALSTREAM_OIDC_ISSUER === undefined)
    return needingIssuer
      .filter((name) => environment[name] !== undefined)
      .map((name) => `${name} is set without DEALSTREAM_OIDC_ISSUER`);
  return environment.DEALSTREAM_OIDC_CLIENT_ID === undefined
    ? ['DEALSTREAM_OIDC_CLIENT_ID is not set: DEALSTREAM_OIDC_ISSUER needs it']
    : [];
}
