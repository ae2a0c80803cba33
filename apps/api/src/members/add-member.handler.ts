import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MemberCommands } from './member-commands.js';
import { MemberRequest } from './member-request.js';

/** Take a person into the organization. */
export class AddMember extends MemberRequest<'add_member'> {}

@CommandHandler(AddMember)
export class AddMemberHandler implements ICommandHandler<AddMember> {
  constructor(private readonly members: MemberCommands) {}

  execute({ command, request }: AddMember) {
    return this.members.change(command, request);
  }
}
