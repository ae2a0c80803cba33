import { type Decider } from '#decider';
import { type MembersEvent } from './events.js';
import { type MembersCommand, type MembersWorld } from './commands.js';
import { members } from './members.js';
import { type Members } from './state.js';
import { type TokensEvent, tokensSchemas } from './token-events.js';
import { decideOnTokens, evolveTokens, type Tokens, type TokensCommand } from './tokens.js';

/** Who belongs to an organization, and the tokens by which they and its services are known. */
export interface Membership {
  readonly members: Members;
  readonly tokens: Tokens;
}

/** The rules of an organization's people and their tokens: one stream, because a token is of a member who is there. */
export const membership: Decider<MembersCommand | TokensCommand, Membership, MembersEvent | TokensEvent, MembersWorld> =
  {
    initialState: { members: members.initialState, tokens: {} },
    decide: (command, state, world) =>
      command.type === 'issue_token' || command.type === 'revoke_token'
        ? decideOnTokens(command, state, world.agentIds)
        : members.decide(command, state.members, world),
    evolve: (state, event, occurrence) =>
      isOfTokens(event)
        ? { ...state, tokens: evolveTokens(state.tokens, event, occurrence) }
        : {
            members: members.evolve(state.members, event, occurrence),
            tokens: event.type === 'member_removed' ? ofOthers(state.tokens, event.data.memberId) : state.tokens,
          },
  };

/** Who is removed has no token any more. */
const ofOthers = (tokens: Tokens, memberId: string): Tokens =>
  Object.fromEntries(Object.entries(tokens).filter(([, token]) => token.memberId !== memberId));

const isOfTokens = (event: MembersEvent | TokensEvent): event is TokensEvent =>
  Object.hasOwn(tokensSchemas, event.type);
