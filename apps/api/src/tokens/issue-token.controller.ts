import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MemberId } from '../members/member-route.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { AgentId } from '../agents/agent-route.js';
import { IssueMemberTokenDto, IssueServiceTokenDto } from './issue-token.dto.js';
import { IssueToken } from './issue-token.handler.js';
import { IssuedTokenDto } from './token.dto.js';

@ApiTags('tokens')
@Controller('v1')
export class IssueTokenController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives a service a token with the scopes that you choose. This answer alone shows it. */
  @Post('tokens')
  @Creates('tokens:write', IssuedTokenDto, 'name_required', 'expiry_past')
  issueToken(@Body() body: IssueServiceTokenDto, @Sent() request: WriteRequest) {
    return this.issue({ memberId: null, scopes: body.scopes }, body, request);
  }

  /** Gives a member a token: it may what the member's role allows when it is used. This answer alone shows it. */
  @Post('members/:memberId/tokens')
  @Creates('tokens:write', IssuedTokenDto, 'member_not_found', 'member_removed', 'name_required', 'expiry_past')
  issueMemberToken(@MemberId() memberId: string, @Body() body: IssueMemberTokenDto, @Sent() request: WriteRequest) {
    return this.issue({ memberId, scopes: [] }, body, request);
  }

  /** Gives an AI agent a token: with it the agent reads deals and conversations, and asks for what it would do. This answer alone shows it. */
  @Post('agents/:agentId/tokens')
  @Creates('tokens:write', IssuedTokenDto, 'agent_not_found', 'name_required', 'expiry_past')
  issueAgentToken(@AgentId() agentId: string, @Body() body: IssueMemberTokenDto, @Sent() request: WriteRequest) {
    return this.issue({ memberId: null, agentId, scopes: ['commands', 'read'] }, body, request);
  }

  private issue(
    holder: Pick<IssueToken['wanted'], 'memberId' | 'agentId' | 'scopes'>,
    { name, expiresAt }: IssueMemberTokenDto,
    request: WriteRequest,
  ) {
    const ends = expiresAt === undefined ? null : new Date(expiresAt).toISOString();
    return this.commands.execute(
      new IssueToken({ ...holder, name, scopes: [...new Set(holder.scopes)], expiresAt: ends }, request),
    );
  }
}
