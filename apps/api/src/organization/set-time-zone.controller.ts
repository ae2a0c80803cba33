import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { OrganizationRequest } from './organization-request.js';
import { OrganizationDto } from './organization.dto.js';
import { SetTimeZoneDto } from './set-time-zone.dto.js';

@ApiTags('organization')
@Controller('v1/organization')
export class SetTimeZoneController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets the time zone that days and periods are in. */
  @Post('time-zone')
  @Writes('organization:write', OrganizationDto, 'organization_not_found', 'time_zone_unknown')
  setTimeZone(@Body() body: SetTimeZoneDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new OrganizationRequest({ type: 'set_time_zone', ...fieldsOf(body) }, request));
  }
}
