import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CreateOrganizationDto } from './create-organization.dto.js';
import { CreateOrganization } from './create-organization.handler.js';
import { OrganizationDto } from './organization.dto.js';

@ApiTags('organization')
@Controller('v1/organization')
export class CreateOrganizationController {
  constructor(private readonly commands: CommandBus) {}

  /** Founds your organization, with a member for each person's token and the pipeline Sales. Repeating it changes nothing. */
  @Post()
  @Creates('organization:write', OrganizationDto, 'name_required', 'time_zone_unknown', 'currency_unknown')
  createOrganization(@Body() body: CreateOrganizationDto, @Sent() request: WriteRequest) {
    const { name, timeZone = 'UTC', currency = 'USD', locale = 'en-US' } = fieldsOf(body);
    const { organizationId } = request.principal;
    return this.commands.execute(
      new CreateOrganization(
        { type: 'create_organization', organizationId, name, timeZone, currency, locale },
        request,
      ),
    );
  }
}
