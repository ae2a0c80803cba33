import { Module } from '@nestjs/common';
import { CreateOrganizationController } from './create-organization.controller.js';
import { CreateOrganizationHandler } from './create-organization.handler.js';
import { Founding } from './founding.js';
import { GetOrganizationController } from './get-organization.controller.js';
import { GetOrganizationHandler } from './get-organization.handler.js';
import { OrganizationCommands } from './organization-commands.js';
import { RenameOrganizationController } from './rename-organization.controller.js';
import { RenameOrganizationHandler } from './rename-organization.handler.js';
import { SetIfMatchDemandController } from './set-if-match-demand.controller.js';
import { SetIfMatchDemandHandler } from './set-if-match-demand.handler.js';

/** The organization: who it is and how it works. */
@Module({
  controllers: [
    CreateOrganizationController,
    GetOrganizationController,
    RenameOrganizationController,
    SetIfMatchDemandController,
  ],
  providers: [
    OrganizationCommands,
    Founding,
    CreateOrganizationHandler,
    GetOrganizationHandler,
    RenameOrganizationHandler,
    SetIfMatchDemandHandler,
  ],
})
export class OrganizationModule {}
