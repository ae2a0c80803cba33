import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ChangeMemberRoleDto } from './change-member-role.dto.js';
import { MemberRequest } from './member-request.js';
import { ChangesMember, MemberController, MemberId } from './member-route.js';

@MemberController()
export class ChangeMemberRoleController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the member another role. */
  @Post('role')
  @ChangesMember('last_admin')
  changeMemberRole(@MemberId() memberId: string, @Body() body: ChangeMemberRoleDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      new MemberRequest({ type: 'change_member_role', memberId, ...fieldsOf(body) }, request),
    );
  }
}
