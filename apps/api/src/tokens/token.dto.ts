import { IntersectionType } from '@nestjs/swagger';
import { RevisedDto } from '../request/revised.dto.js';
/** A token that is valid until it expires or is revoked; never the token itself. */
export class TokenDto {
  id: string;
  /** Whose it is; null: a service's or an agent's. */
  memberId: string | null;
  /** The AI agent's whose it is; null: nobody's. */
  agentId: string | null;
  /** @example "Laptop" */
  name: string;
  /** What a service or an agent may; empty for a member's, who may what the role allows. */
  scopes: string[];
  /** How it begins. @example "dst_0192f0c400007000800000000000000a_Zm9vYm" */
  prefix: string;
  issuedAt: string;
  /** Null: when it is revoked. */
  expiresAt: string | null;
}

/** A new token. */
export class IssuedTokenDto extends TokenDto {
  /** The token: kept by nobody but you, and shown by this answer only (to a retry with the same Idempotency-Key, again). */
  token: string;
}

/** A token in the list. */
export class ListedTokenDto extends IntersectionType(TokenDto, RevisedDto) {}

/** Tokens. */
export class TokensDto {
  items: ListedTokenDto[];
}

/** A token that is not valid any more. */
export class RevokedTokenDto {
  id: string;
}
