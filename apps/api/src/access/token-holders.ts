import { Injectable } from '@nestjs/common';
import { Authenticator, type Principal } from '#auth';
import { IssuedTokens } from './issued-tokens.js';

/** The token of an `Authorization` header; null where it has none. */
export function bearerToken(authorization = ''): string | null {
  const [, token] = /^Bearer +([\w-]{1,200})$/i.exec(authorization) ?? [];
  return token ?? null;
}

/** Tells who holds a token now: one that the log knows, or one of the credentials file. */
@Injectable()
export class TokenHolders {
  constructor(
    private readonly issued: IssuedTokens,
    private readonly authenticator: Authenticator,
  ) {}

  /** null: nobody. @throws LogUnavailable where the organization's tokens are not known yet */
  async holderOf(token: string): Promise<Principal | null> {
    return (await this.issued.principalOf(token)) ?? this.authenticator.principalOf(token);
  }
}
