import { createHash, randomBytes } from 'node:crypto';
import { type PrincipalRole } from './principal.js';

/** A new token of 256 random bits: `ds_<role>_<43 base64url characters>`. */
export const newToken = (role: PrincipalRole): string => `ds_${role}_${randomBytes(32).toString('base64url')}`;

/** SHA-256 of a token: what is kept in memory and compared. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
