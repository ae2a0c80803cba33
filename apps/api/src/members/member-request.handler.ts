import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type MembersCommand, membersStreams } from '#domain';
import { CatalogueWorlds } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { MemberRequest } from './member-request.js';
import { memberIn } from './member-view.js';
import { type MemberDto } from './member.dto.js';

/** How commands to members are decided. The answer is the member as they then are. */
@CommandHandler(MemberRequest)
export class MemberRequestHandler implements ICommandHandler<MemberRequest> {
  constructor(
    private readonly records: RecordCommands,
    private readonly worlds: CatalogueWorlds,
  ) {}

  async execute({ command, request }: MemberRequest): Promise<Answer<MemberDto>> {
    const { memberId: recordId } = command;
    const written = await this.records.execute({
      streams: membersStreams,
      id: '',
      recordId,
      commands: [command],
      request,
      world: (catalogue) => this.worlds.members(catalogue, command),
      isNew: command.type === 'add_member',
    });
    return writeAnswer(written, (state) => memberIn(state, recordId), statusOf(command));
  }
}

function statusOf({ type }: MembersCommand): 200 | 201 | 202 {
  switch (type) {
    case 'add_member':
      return 201;
    case 'remove_member':
      return 202;
    default:
      return 200;
  }
}
