import { Command } from '@nestjs/cqrs';
import { type MembersCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type MemberDto } from './member.dto.js';

/** A request to make or change a member: the domain's command, and what the caller sent with it. */
export class MemberRequest extends Command<Answer<MemberDto>> {
  constructor(
    readonly command: MembersCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
