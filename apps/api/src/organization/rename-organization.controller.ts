import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { OrganizationDto } from './organization.dto.js';
import { RenameOrganizationDto } from './rename-organization.dto.js';
import { OrganizationRequest } from './organization-request.js';

@ApiTags('organization')
@Controller('v1/organization')
export class RenameOrganizationController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the organization another name. */
  @Post('name')
  @Writes('organization:write', OrganizationDto, 'organization_not_found', 'name_required')
  renameOrganization(@Body() body: RenameOrganizationDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new OrganizationRequest({ type: 'rename_organization', ...fieldsOf(body) }, request));
  }
}
