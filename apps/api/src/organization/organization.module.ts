import { Module } from '@nestjs/common';
import { OrganizationRequestHandler } from './organization-request.handler.js';
import { SetSourcesController } from './set-sources.controller.js';
import { SetCurrencyController } from './set-currency.controller.js';
import { SetTimeZoneController } from './set-time-zone.controller.js';
import { SetLocaleController } from './set-locale.controller.js';
import { CreateOrganizationController } from './create-organization.controller.js';
import { CreateOrganizationHandler } from './create-organization.handler.js';
import { Founding } from './founding.js';
import { GetOrganizationController } from './get-organization.controller.js';
import { GetOrganizationHandler } from './get-organization.handler.js';
import { RenameOrganizationController } from './rename-organization.controller.js';
import { SetIfMatchDemandController } from './set-if-match-demand.controller.js';

/** The organization: who it is and how it works. */
@Module({
  controllers: [
    SetLocaleController,
    SetTimeZoneController,
    SetCurrencyController,
    SetSourcesController,
    CreateOrganizationController,
    GetOrganizationController,
    RenameOrganizationController,
    SetIfMatchDemandController,
  ],
  providers: [OrganizationRequestHandler, Founding, CreateOrganizationHandler, GetOrganizationHandler],
})
export class OrganizationModule {}
