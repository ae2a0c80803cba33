import { Injectable } from '@nestjs/common';
import { type Member, type Membership, type MembersCommand, membersStreams } from '#domain';
import { HttpProblem } from '#http';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type MemberDto } from './member.dto.js';

/** How commands to members are decided. */
@Injectable()
export class MemberCommands {
  constructor(private readonly records: RecordCommands) {}

  /** Adds or changes a member. The answer is the member as they then are. */
  async change(command: MembersCommand, request: WriteRequest): Promise<Answer<MemberDto>> {
    const { memberId: recordId } = command;
    const isNew = command.type === 'add_member';
    const change = {
      streams: membersStreams,
      id: '',
      recordId,
      commands: [command],
      request,
      world: () => ({}),
      isNew,
    };
    return writeAnswer(await this.records.execute(change), (state) => memberIn(state, recordId), isNew ? 201 : 200);
  }
}

function memberIn({ members }: Membership, memberId: string): MemberDto {
  const member = Object.hasOwn(members, memberId) ? members[memberId] : undefined;
  if (!member) throw new HttpProblem('member_not_found', { memberId });
  return memberView(member);
}

/** A member as callers see them. */
export const memberView = ({ id, name, email, role }: Member): MemberDto => ({ id, name, email, role });
