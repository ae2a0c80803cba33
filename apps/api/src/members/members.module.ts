import { Module } from '@nestjs/common';
import { AddMemberController } from './add-member.controller.js';
import { AddMemberHandler } from './add-member.handler.js';
import { ChangeMemberRoleController } from './change-member-role.controller.js';
import { ChangeMemberRoleHandler } from './change-member-role.handler.js';
import { ListMembersController } from './list-members.controller.js';
import { ListMembersHandler } from './list-members.handler.js';
import { MemberCommands } from './member-commands.js';
import { RenameMemberController } from './rename-member.controller.js';
import { RenameMemberHandler } from './rename-member.handler.js';

/** The people of an organization. */
@Module({
  controllers: [AddMemberController, ChangeMemberRoleController, ListMembersController, RenameMemberController],
  providers: [MemberCommands, AddMemberHandler, ChangeMemberRoleHandler, ListMembersHandler, RenameMemberHandler],
})
export class MembersModule {}
