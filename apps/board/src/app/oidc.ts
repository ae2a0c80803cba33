import * as oauth from 'oauth4webapi';
import { type IdentityProvider } from './identity-provider.js';
import { type Renewal } from './session.js';

const askedKey = 'dealstream.sign-in';
const noSecret = oauth.None();

/** What was sent to the provider, and where the person wanted to go. */
interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** An ID token, with which the API is asked, and how it is renewed. */
export interface Identity {
  readonly token: string;
  readonly renewal: Renewal;
}

const redirectUri = (): string => `${location.origin}/sign-in`;

/** Leads to the provider (authorization code with PKCE). @throws TypeError where it does not answer */
export async function askProvider(provider: IdentityProvider, returnTo: string): Promise<void> {
  const server = await describe(provider);
  const asked: Asked = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  };
  const offline = server.scopes_supported?.includes('offline_access') ? ' offline_access' : '';
  const address = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUri(),
    scope: `openid email profile${offline}`,
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  sessionStorage.setItem(askedKey, JSON.stringify(asked));
  location.assign(address);
}

/**
 * Takes the provider's answer out of the address of the page.
 *
 * @throws TypeError where it does not answer, AuthorizationResponseError or ResponseBodyError where it refuses, another Error where
 * the answer is not to what this page asked
 */
export async function takeAnswer(provider: IdentityProvider): Promise<Identity & { readonly returnTo: string }> {
  const asked = takeAsked();
  const server = await describe(provider);
  const client = { client_id: provider.clientId };
  const answer = oauth.validateAuthResponse(server, client, new URL(location.href), asked.state);
  const options = optionsOf(provider);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([server, client, noSecret, answer, redirectUri(), asked.verifier, options] as const),
  );
  const expected = { expectedNonce: asked.nonce, requireIdToken: true };
  const identity = identityIn(await oauth.processAuthorizationCodeResponse(server, client, response, expected));
  return { ...identity, returnTo: asked.returnTo };
}

/** Another token for the same person. @throws as `takeAnswer` */
export async function renew(provider: IdentityProvider, refreshToken: string): Promise<Identity> {
  const server = await describe(provider);
  const client = { client_id: provider.clientId };
  const response = await oauth.refreshTokenGrantRequest(server, client, noSecret, refreshToken, optionsOf(provider));
  return identityIn(await oauth.processRefreshTokenResponse(server, client, response), refreshToken);
}

/** Whether the provider said no, rather than nothing. */
export const isRefusal = (error: unknown): error is oauth.AuthorizationResponseError | oauth.ResponseBodyError =>
  error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError;

async function describe(provider: IdentityProvider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(provider.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, optionsOf(provider)));
}

/** The API takes an unencrypted issuer on its own machine only. */
const optionsOf = ({ issuer }: IdentityProvider) => ({ [oauth.allowInsecureRequests]: issuer.startsWith('http:') });

/** Once: what is answered again was not asked again. */
function takeAsked(): Asked {
  const asked: unknown = JSON.parse(sessionStorage.getItem(askedKey) ?? 'null');
  sessionStorage.removeItem(askedKey);
  if (!isAsked(asked)) throw new Error('this page did not ask');
  return asked;
}

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && 'state' in value && 'nonce' in value && 'verifier' in value;

/** Renewed once four fifths of its time have passed. */
function identityIn(answer: oauth.TokenEndpointResponse, formerRefreshToken: string | null = null): Identity {
  const claims = oauth.getValidatedIdTokenClaims(answer);
  if (answer.id_token === undefined || !claims) throw new Error('there is no ID token in the answer');
  const endsAt = claims.exp * 1000;
  const renewAt = Date.now() + (endsAt - Date.now()) * 0.8;
  const refreshToken = answer.refresh_token ?? formerRefreshToken;
  return { token: answer.id_token, renewal: { endsAt, renewAt, refreshToken } };
}
