import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { OrganizationRequest } from './organization-request.js';
import { OrganizationDto } from './organization.dto.js';
import { SetSourcesDto } from './set-sources.dto.js';

@ApiTags('organization')
@Controller('v1/organization')
export class SetSourcesController {
  constructor(private readonly commands: CommandBus) {}

  /** Replaces the organization's own sources of deals, beside inbound, outbound and referral. Deals keep one that is taken out. */
  @Post('sources')
  @Writes('organization:write', OrganizationDto, 'organization_not_found', 'text_required')
  setSources(@Body() body: SetSourcesDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new OrganizationRequest({ type: 'set_sources', ...fieldsOf(body) }, request));
  }
}
