import { type Instant, type Occurrence } from '#decider';
import { lookUp } from '../look-up.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { without } from '../without.js';
import { requirePresent } from './present.js';
import { type Members } from './state.js';
import { type TokensEvent } from './token-events.js';

/** A token that is valid until it expires or is revoked. */
export interface Token {
  readonly id: string;
  /** null: a service's or an agent's */
  readonly memberId: string | null;
  /** null: no agent's */
  readonly agentId: string | null;
  /** null: the member's, as it is when the token is used */
  readonly role: 'service' | 'agent' | null;
  readonly scopes: readonly string[];
  /** SHA-256, hex */
  readonly hash: string;
  readonly prefix: string;
  readonly name: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant | null;
}

/** The tokens of an organization that are not revoked, by id. */
export type Tokens = Readonly<Record<string, Token>>;

/** Give a member, an AI agent or a service a token. The caller has made it, and keeps it. */
export interface IssueToken {
  readonly type: 'issue_token';
  readonly tokenId: string;
  /** null: a service's or an agent's */
  readonly memberId: string | null;
  /** @defaultValue null: no agent's */
  readonly agentId?: string | null;
  readonly name: string;
  /** a service's or an agent's */
  readonly scopes: readonly string[];
  readonly hash: string;
  readonly prefix: string;
  readonly expiresAt: Instant | null;
  /** when it is asked for */
  readonly at: Instant;
}

/** Everything that can be asked of an organization's tokens. */
export type TokensCommand =
  | IssueToken
  /** `memberId`: only where it is that member's */
  | { readonly type: 'revoke_token'; readonly tokenId: string; readonly memberId?: string };

/** @throws `already_exists`, `agent_not_found`, `member_not_found`, `member_removed` where the member is leaving, `name_required`, `expiry_past`, `token_not_found` */
export function decideOnTokens(
  command: TokensCommand,
  { members, tokens }: { readonly members: Members; readonly tokens: Tokens },
  agentIds: ReadonlySet<string>,
): TokensEvent[] {
  const { tokenId } = command;
  const token = lookUp(tokens, tokenId);
  if (command.type === 'issue_token') {
    return token
      ? reject('already_exists', { tokenId })
      : [{ type: 'token_issued', data: issued(command, members, agentIds) }];
  }
  const { memberId = token?.memberId } = command;
  if (token?.memberId !== memberId || !token) reject('token_not_found', { tokenId });
  return [{ type: 'token_revoked', data: { tokenId } }];
}

function issued(
  { tokenId, memberId, agentId = null, name, at, ...secret }: IssueToken,
  members: Members,
  agentIds: ReadonlySet<string>,
) {
  const { scopes, hash, prefix, expiresAt } = secret;
  if (memberId !== null) requirePresent(members, memberId);
  if (agentId !== null && !agentIds.has(agentId)) reject('agent_not_found', { agentId });
  if (expiresAt !== null && expiresAt <= at) reject('expiry_past', { expiresAt, now: at });
  const role = memberId !== null ? null : agentId !== null ? ('agent' as const) : ('service' as const);
  return { tokenId, memberId, agentId, role, scopes, hash, prefix, expiresAt, name: requireName(name) };
}

/** The tokens after an event. */
export function evolveTokens(tokens: Tokens, event: TokensEvent, { occurredAt }: Occurrence): Tokens {
  switch (event.type) {
    case 'token_issued': {
      const { tokenId: id, ...token } = event.data;
      return { ...tokens, [id]: { id, ...token, issuedAt: occurredAt } };
    }
    case 'token_revoked':
      return without(tokens, event.data.tokenId);
    default:
      event satisfies never;
      return tokens;
  }
}
