export * from './authenticator.js';
export { type Credentials, type OrganizationCredentials, type Tokens } from './credentials-codec.js';
export * from './identity-tokens.js';
export * from './signing-secrets.js';
export * from './credentials.js';
export * from './member-id.js';
export * from './principal-of.js';
export * from './principal.js';
export { issuedToken, organizationOfToken, prefixOfToken, tokenHash } from './token.js';
