import { Module } from '@nestjs/common';
import { MemberRequestHandler } from './member-request.handler.js';
import { RemoveMemberController } from './remove-member.controller.js';
import { AddMemberController } from './add-member.controller.js';
import { ChangeMemberRoleController } from './change-member-role.controller.js';
import { GetMeController } from './get-me.controller.js';
import { ListMembersController } from './list-members.controller.js';
import { ListMembersHandler } from './list-members.handler.js';
import { RenameMemberController } from './rename-member.controller.js';

/** The people of an organization. */
@Module({
  controllers: [
    RemoveMemberController,
    AddMemberController,
    ChangeMemberRoleController,
    ListMembersController,
    GetMeController,
    RenameMemberController,
  ],
  providers: [MemberRequestHandler, ListMembersHandler],
})
export class MembersModule {}
