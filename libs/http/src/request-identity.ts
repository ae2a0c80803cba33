import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v5 } from 'uuid';

/** What tells one request from another, besides its body. */
export interface RequestScope {
  /** the namespace of its ids */
  readonly organizationId: string;
  /** the id of who asks */
  readonly principalId: string;
  readonly method: string;
  readonly path: string;
}

/** The id of the command that a request with an Idempotency-Key stands for: the same for the same key in the same scope. */
export const commandIdOf = ({ organizationId, principalId, method, path }: RequestScope, key: string): string =>
  v5(JSON.stringify([principalId, method, path, key]), organizationId);

/** HMAC-SHA-256, hex, over the RFC 8785 JSON of a body: tells a reused key without telling what the body held. */
export const requestHash = (secret: Buffer | string, body: unknown): string =>
  createHmac('sha256', secret)
    .update(canonicalize(body) ?? '')
    .digest('hex');
