import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RenameMemberDto } from './rename-member.dto.js';
import { MemberRequest } from './member-request.js';
import { ChangesMember, MemberController, MemberId } from './member-route.js';

@MemberController()
export class RenameMemberController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the member another name. */
  @Post('name')
  @ChangesMember('name_required')
  renameMember(@MemberId() memberId: string, @Body() body: RenameMemberDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MemberRequest({ type: 'rename_member', memberId, ...fieldsOf(body) }, request));
  }
}
