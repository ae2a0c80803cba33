import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MemberCommands } from './member-commands.js';
import { MemberRequest } from './member-request.js';

/** Change the role of a member. */
export class ChangeMemberRole extends MemberRequest<'change_member_role'> {}

@CommandHandler(ChangeMemberRole)
export class ChangeMemberRoleHandler implements ICommandHandler<ChangeMemberRole> {
  constructor(private readonly members: MemberCommands) {}

  execute({ command, request }: ChangeMemberRole) {
    return this.members.change(command, request);
  }
}
