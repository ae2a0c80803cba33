import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { OrganizationDto } from './organization.dto.js';
import { SetIfMatchDemandDto } from './set-if-match-demand.dto.js';
import { OrganizationRequest } from './organization-request.js';

@ApiTags('organization')
@Controller('v1/organization')
export class SetIfMatchDemandController {
  constructor(private readonly commands: CommandBus) {}

  /** Says whether every change must carry If-Match. */
  @Post('if-match-demand')
  @Writes('organization:write', OrganizationDto, 'organization_not_found')
  setIfMatchDemand(@Body() body: SetIfMatchDemandDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new OrganizationRequest({ type: 'set_if_match_demand', ...fieldsOf(body) }, request));
  }
}
