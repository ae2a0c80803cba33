import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { OrganizationRequest } from './organization-request.js';
import { OrganizationDto } from './organization.dto.js';
import { SetLocaleDto } from './set-locale.dto.js';

@ApiTags('organization')
@Controller('v1/organization')
export class SetLocaleController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets the language and region in which the organization reads numbers and dates. */
  @Post('locale')
  @Writes('organization:write', OrganizationDto, 'organization_not_found', 'locale_unknown')
  setLocale(@Body() body: SetLocaleDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new OrganizationRequest({ type: 'set_locale', ...fieldsOf(body) }, request));
  }
}
