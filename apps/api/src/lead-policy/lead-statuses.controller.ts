import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { derivedId } from '../request/derived-id.js';
import { ReadDto } from '../request/read.dto.js';
import { Creates, Reads, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddLeadStatusDto } from './add-lead-status.dto.js';
import { GetLeadPolicy } from './get-lead-policy.handler.js';
import { LeadPolicyRequest } from './lead-policy-request.js';
import { customerStatusView, leadStatusesView, leadStatusPart } from './lead-status-view.js';
import { CustomerStatusDto, LeadStatusDto, LeadStatusesDto } from './lead-status.dto.js';
import { SwitchCustomerStatusDto } from './switch-customer-status.dto.js';

@ApiTags('lead policy')
@Controller('v1/lead-statuses')
export class LeadStatusesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** The lead statuses of the organization, in their order: one set, for leads in any stage. The ETag is what switching the customer status takes. */
  @Get()
  @Reads('lead-policy:read', LeadStatusesDto)
  listLeadStatuses(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(
      new GetLeadPolicy(principal, { ...query, part: { recordId: 'customer', view: leadStatusesView } }),
    );
  }

  /** Adds a lead status. */
  @Post()
  @Creates('lead-policy:write', LeadStatusDto, 'already_exists', 'name_taken', 'name_required', 'position_out_of_range')
  addLeadStatus(@Body() body: AddLeadStatusDto, @Sent() request: WriteRequest) {
    const { id: statusId = derivedId('lead-status', request), ...fields } = fieldsOf(body);
    const command = { type: 'add_lead_status', statusId, ...fields } as const;
    return this.commands.execute(new LeadPolicyRequest(command, leadStatusPart(statusId), request));
  }

  /** Says whether a won deal gives its lead the status Customer. */
  @Post('customer')
  @Writes('lead-policy:write', CustomerStatusDto)
  switchCustomerStatus(@Body() body: SwitchCustomerStatusDto, @Sent() request: WriteRequest) {
    const command = { type: 'switch_customer_status', ...fieldsOf(body) } as const;
    const part = { recordId: 'customer', view: customerStatusView };
    return this.commands.execute(new LeadPolicyRequest(command, part, request));
  }
}
