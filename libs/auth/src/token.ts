import { createHash, randomBytes } from 'node:crypto';
import { type PrincipalRole } from './principal.js';

/** A new token of 256 random bits: `ds_<role>_<43 base64url characters>`. */
export const newToken = (role: PrincipalRole): string => `ds_${role}_${randomBytes(32).toString('base64url')}`;

/** SHA-256 of a token: what is kept in memory and compared. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** `dst_<organization id without dashes>_<43 base64url characters>`: tells its organization, so that nobody has to look for it. */
const issued = /^dst_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/;

/** A token that the organization's log knows, of a secret of 256 bits. */
export const issuedToken = (organizationId: string, secret: Buffer): string =>
  `dst_${organizationId.replaceAll('-', '')}_${secret.toString('base64url')}`;

/** The organization of an issued token; null: it is none. */
export const organizationOfToken = (token: string): string | null => issued.exec(token)?.slice(1).join('-') ?? null;

/** How an issued token begins: to know it by, with 220 bits of it left untold. */
export const prefixOfToken = (token: string): string => token.slice(0, PREFIX_LENGTH);

const PREFIX_LENGTH = 'dst_'.length + 32 + '_'.length + 6;
