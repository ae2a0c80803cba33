import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { OrganizationRequest } from './organization-request.js';
import { OrganizationDto } from './organization.dto.js';
import { SetCurrencyDto } from './set-currency.dto.js';

@ApiTags('organization')
@Controller('v1/organization')
export class SetCurrencyController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets the currency of new pipelines that name none; those that are there keep theirs. */
  @Post('currency')
  @Writes('organization:write', OrganizationDto, 'organization_not_found', 'currency_unknown')
  setCurrency(@Body() body: SetCurrencyDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new OrganizationRequest({ type: 'set_currency', ...fieldsOf(body) }, request));
  }
}
