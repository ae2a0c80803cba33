import { type Token } from '#domain';
import { type TokenDto } from './token.dto.js';

/** A token as callers see it: without its hash. */
export const tokenView = ({ id, memberId, agentId, name, scopes, prefix, issuedAt, expiresAt }: Token): TokenDto => ({
  ...{ id, memberId, agentId, name, scopes: [...scopes], prefix, issuedAt, expiresAt },
});
