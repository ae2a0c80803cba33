import { createHmac } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { issuedToken, prefixOfToken, tokenHash } from '#auth';
import { activeAgents, type IssueToken as Issue, type Membership, membersStreams } from '#domain';
import { HttpProblem } from '#http';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { derivedId } from '../request/derived-id.js';
import { OrganizationKeys } from '../request/organization-keys.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type IssuedTokenDto } from './token.dto.js';
import { tokenView } from './token-view.js';

/** Give a member, an AI agent or a service a token. */
export class IssueToken extends Command<Answer<IssuedTokenDto>> {
  constructor(
    readonly wanted: Pick<Issue, 'memberId' | 'agentId' | 'name' | 'scopes' | 'expiresAt'>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(IssueToken)
export class IssueTokenHandler implements ICommandHandler<IssueToken> {
  constructor(
    private readonly records: RecordCommands,
    private readonly keys: OrganizationKeys,
  ) {}

  async execute({ wanted, request }: IssueToken): Promise<Answer<IssuedTokenDto>> {
    const tokenId = derivedId('token', request);
    const token = await this.tokenOf(request);
    const [hash, prefix] = [tokenHash(token).toString('hex'), prefixOfToken(token)];
    const written = await this.records.execute({
      streams: membersStreams,
      id: '',
      recordId: tokenId,
      commands: [{ type: 'issue_token', tokenId, ...wanted, hash, prefix, at: new Date().toISOString() }],
      request,
      world: ({ teams, autonomy }) => ({ teams, agentIds: activeAgents(autonomy), deals: null }),
      isNew: true,
    });
    return writeAnswer(written, (state) => ({ ...viewIn(state, tokenId), token }), 201);
  }

  /** Derived, so that a retry is given the same one although nobody keeps it: 256 bits that only the organization's key tells. */
  private async tokenOf({ principal: { organizationId }, commandId }: WriteRequest): Promise<string> {
    const key = await this.keys.of(organizationId);
    return issuedToken(organizationId, createHmac('sha256', key).update(`token/${commandId}`).digest());
  }
}

function viewIn({ tokens }: Membership, tokenId: string) {
  const token = tokens[tokenId];
  if (!token) throw new HttpProblem('token_not_found', { tokenId });
  return tokenView(token);
}
