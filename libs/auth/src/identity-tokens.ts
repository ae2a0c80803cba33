import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { isRecord } from './is-record.js';

/** An OpenID Connect provider, and what it calls us. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
}

/** The provider does not answer, so that its tokens cannot be checked. */
export class IdentityProviderUnavailable extends Error {
  override readonly name = 'IdentityProviderUnavailable';
}

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds that the provider's clock may be off. */
const clockTolerance = 5;
/** Milliseconds in which the provider has to answer. */
const answersWithin = 5_000;

/** Checks ID tokens of an OpenID Connect provider (OpenID Connect Core 1.0, 3.1.3.7). Its keys are read when the first token comes, and anew where one names a key that is not known. */
export class IdentityTokens {
  private keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(private readonly provider: IdentityProvider) {}

  /**
   * The verified email address that the token is for, in small letters; null: it is no token of the provider for us, or has ended.
   *
   * @throws IdentityProviderUnavailable
   */
  async emailOf(token: string): Promise<string | null> {
    const { issuer, clientId } = this.provider;
    const keys = await this.keysOfProvider();
    const expected = { issuer, audience: clientId, algorithms, clockTolerance, requiredClaims: ['exp', 'email'] };
    const verified = await jwtVerify(token, keys, expected).catch((error: unknown) => {
      if (isRefusal(error)) return null;
      throw new IdentityProviderUnavailable(`the keys of ${issuer} cannot be read`, { cause: error });
    });
    const { email, email_verified: isVerified, azp = clientId } = verified?.payload ?? {};
    return typeof email === 'string' && isVerified === true && azp === clientId ? email.toLowerCase() : null;
  }

  private keysOfProvider(): Promise<JWTVerifyGetKey> {
    this.keys ??= readKeys(this.provider.issuer).catch((error: unknown) => {
      this.keys = null;
      throw error;
    });
    return this.keys;
  }
}

/** Where the provider keeps its keys stands in its metadata (OpenID Connect Discovery 1.0). */
async function readKeys(issuer: string): Promise<JWTVerifyGetKey> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(answersWithin) });
    const metadata: unknown = await answer.json();
    if (!isRecord(metadata) || metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string')
      throw new Error(`${address} does not describe ${issuer}`);
    return createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: answersWithin });
  } catch (error) {
    throw new IdentityProviderUnavailable(`${issuer} cannot be asked for its keys`, { cause: error });
  }
}

/** Whether the token is at fault, not the way to the keys. */
const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT'].includes(error.code);
