import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** What the provider was asked to sign somebody in for. */
interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

/** An OpenID Connect provider on this machine at which somebody is signed in already: it asks nothing, and answers at once. */
export class TestIdentityProvider {
  readonly clientId = 'dealstream-page';
  /** who is signed in */
  email = 'ada@acme.test';
  isVerified = true;
  /** seconds that tokens hold */
  lifetime = 300;
  /** what it answers in place of a code, e.g. `access_denied` */
  refusal: string | null = null;
  /** what it puts into tokens in place of the nonce that it was given */
  otherNonce: string | null = null;
  /** how many tokens it gave by a refresh token */
  renewals = 0;
  private readonly grants = new Map<string, Grant>();
  private readonly refreshTokens = new Set<string>();

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly keys: KeyPair,
    private readonly keySet: JSONWebKeySet,
  ) {}

  static async start(): Promise<TestIdentityProvider> {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const keys = await generateKeyPair('ES256');
    const keySet = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'test', alg: 'ES256', use: 'sig' }] };
    const provider = new TestIdentityProvider(server, `http://127.0.0.1:${port}`, keys, keySet);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void provider.answer(request, response).catch((error: unknown) => response.destroy(new Error(String(error))));
    });
    return provider;
  }

  /** The environment of an API whose people sign in here. */
  get environment(): Readonly<Record<string, string>> {
    return {
      DEALSTREAM_OIDC_ISSUER: this.issuer,
      DEALSTREAM_OIDC_CLIENT_ID: this.clientId,
      DEALSTREAM_OIDC_NAME: 'Acme ID',
    };
  }

  /** An ID token, for who is signed in unless the claims say otherwise. */
  idToken(claims: Readonly<Record<string, unknown>> = {}, keys = this.keys): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: this.clientId, sub: this.email, iat: now, exp: now + this.lifetime };
    const all = { ...usual, email: this.email, email_verified: this.isVerified, ...claims };
    return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(keys.privateKey);
  }

  /** Cuts every connection and answers no more. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, this.metadata());
      case '/keys':
        return json(response, this.keySet);
      case '/authorize':
        response.writeHead(302, { location: this.authorized(url.searchParams) }).end();
        return;
      case '/token':
        return json(response, await this.tokens(new URLSearchParams(await text(request))));
      default:
        response.writeHead(404).end();
    }
  }

  private metadata() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      scopes_supported: ['openid', 'email', 'profile', 'offline_access'],
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  /** Where the browser goes on. */
  private authorized(asked: URLSearchParams): string {
    const of = (name: string): string => asked.get(name) ?? '';
    const back = new URL(of('redirect_uri'));
    back.searchParams.set('state', of('state'));
    if (this.refusal !== null) {
      back.searchParams.set('error', this.refusal);
      return back.href;
    }
    const code = randomUUID();
    this.grants.set(code, { nonce: of('nonce'), challenge: of('code_challenge'), redirectUri: of('redirect_uri') });
    back.searchParams.set('code', code);
    return back.href;
  }

  /** Each code and each refresh token is good for once; null: for nothing. */
  private async tokens(asked: URLSearchParams): Promise<object | null> {
    const of = (name: string): string => asked.get(name) ?? '';
    const grant = this.grants.get(of('code'));
    this.grants.delete(of('code'));
    if (of('grant_type') === 'refresh_token') {
      if (!this.refreshTokens.delete(of('refresh_token'))) return null;
      this.renewals++;
      return this.granted({});
    }
    const challenge = createHash('sha256').update(of('code_verifier')).digest('base64url');
    if (grant?.challenge !== challenge || grant.redirectUri !== of('redirect_uri')) return null;
    return this.granted({ nonce: this.otherNonce ?? grant.nonce });
  }

  private async granted(claims: Readonly<Record<string, unknown>>): Promise<object> {
    const refreshToken = randomUUID();
    this.refreshTokens.add(refreshToken);
    return {
      token_type: 'Bearer',
      access_token: randomUUID(),
      id_token: await this.idToken(claims),
      refresh_token: refreshToken,
      expires_in: this.lifetime,
    };
  }
}

/** For a page of any address; null: the grant is refused. */
function json(response: ServerResponse, body: object | null): void {
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  response.writeHead(body ? 200 : 400, headers).end(JSON.stringify(body ?? { error: 'invalid_grant' }));
}
