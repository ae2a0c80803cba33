import { Command } from '@nestjs/cqrs';
import { type MembersCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type MemberDto } from './member.dto.js';

/** A request to change one member: the domain's command, and what the caller sent with it. */
export abstract class MemberRequest<Type extends MembersCommand['type']> extends Command<Answer<MemberDto>> {
  constructor(
    readonly command: Extract<MembersCommand, { type: Type }>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
