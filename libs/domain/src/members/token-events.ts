import { type EventSchemas } from '#decider';

interface Data {
  token_issued: {
    tokenId: string;
    /** whose token it is; null: a service's or an agent's */
    memberId: string | null;
    /** the AI agent whose token it is; null: nobody's */
    agentId: string | null;
    /** null: the member's, as it is when the token is used */
    role: 'service' | 'agent' | null;
    /** what a service or an agent may; none: what the member's role may */
    scopes: readonly string[];
    /** SHA-256 of the token, hex; the token itself is nowhere in the log */
    hash: string;
    /** how the token begins, to know it by */
    prefix: string;
    expiresAt: string | null;
    /** of a service's token: the service's */
    name: string;
  };
  token_revoked: { tokenId: string };
}

/** What can happen to the tokens of an organization. */
export type TokensEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const tokensSchemas = {
  token_issued: { version: 2, upcasters: { 1: (data) => ({ ...data, agentId: null }) } },
  token_revoked: { version: 1 },
} as const satisfies EventSchemas;
