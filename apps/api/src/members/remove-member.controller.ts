import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BeginsDeletion } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { MemberRequest } from './member-request.js';
import { MemberController, MemberId } from './member-route.js';
import { MemberDto } from './member.dto.js';
import { RemoveMemberDto } from './remove-member.dto.js';

@MemberController()
export class RemoveMemberController {
  constructor(private readonly commands: CommandBus) {}

  /** Removes the member from the organization: they own no new deals from here on, and the open ones go to the successor. */
  @Delete()
  @BeginsDeletion(
    'organization:write',
    MemberDto,
    ...(['member_not_found', 'member_removed', 'member_in_use', 'deletion_target', 'last_admin'] as const),
  )
  removeMember(@MemberId() memberId: string, @Body() body: RemoveMemberDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MemberRequest({ type: 'remove_member', memberId, ...fieldsOf(body) }, request));
  }
}
