import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MemberCommands } from './member-commands.js';
import { MemberRequest } from './member-request.js';

/** Rename a member. */
export class RenameMember extends MemberRequest<'rename_member'> {}

@CommandHandler(RenameMember)
export class RenameMemberHandler implements ICommandHandler<RenameMember> {
  constructor(private readonly members: MemberCommands) {}

  execute({ command, request }: RenameMember) {
    return this.members.change(command, request);
  }
}
