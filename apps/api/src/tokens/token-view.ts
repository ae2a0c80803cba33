import { type Token } from '#domain';
import { type TokenDto } from './token.dto.js';

/** A token as callers see it: without its hash. */
export const tokenView = ({ id, memberId, name, scopes, prefix, issuedAt, expiresAt }: Token): TokenDto => ({
  ...{ id, memberId, name, scopes: [...scopes], prefix, issuedAt, expiresAt },
});
