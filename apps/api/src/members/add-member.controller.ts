import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddMemberDto } from './add-member.dto.js';
import { MemberRequest } from './member-request.js';
import { MemberDto } from './member.dto.js';

@ApiTags('members')
@Controller('v1/members')
export class AddMemberController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes a person into the organization. */
  @Post()
  @Creates('organization:write', MemberDto, 'already_exists', 'name_required')
  addMember(@Body() body: AddMemberDto, @Sent() request: WriteRequest) {
    const { id: memberId = derivedId('member', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new MemberRequest({ type: 'add_member', memberId, ...fields }, request));
  }
}
