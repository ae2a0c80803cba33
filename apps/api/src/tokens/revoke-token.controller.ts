import { Body, Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MemberId } from '../members/member-route.js';
import { RecordId, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { requireOwn } from './require-own.js';
import { RevokeToken } from './revoke-token.handler.js';
import { RevokedTokenDto } from './token.dto.js';

@ApiTags('tokens')
@Controller('v1')
export class RevokeTokenController {
  constructor(private readonly commands: CommandBus) {}

  /** Ends a token, a service's or a member's: within two seconds it is refused everywhere. */
  @Delete('tokens/:tokenId')
  @Writes('tokens:write', RevokedTokenDto, 'token_not_found')
  revokeToken(
    @RecordId('tokenId', 'token_not_found') tokenId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new RevokeToken({ tokenId }, request));
  }

  /** Ends a token of a member; members end their own. */
  @Delete('members/:memberId/tokens/:tokenId')
  @Writes('own-tokens:write', RevokedTokenDto, 'token_not_found')
  revokeMemberToken(
    @MemberId() memberId: string,
    @RecordId('tokenId', 'token_not_found') tokenId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    requireOwn(request.principal, memberId, 'admin');
    return this.commands.execute(new RevokeToken({ tokenId, memberId }, request));
  }
}
