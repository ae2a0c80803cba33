import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type LeadPolicyCommand } from '#domain';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { DescribeLeadStatusDto, RenameLeadStatusDto, RepositionLeadStatusDto } from './edit-lead-status.dto.js';
import { LeadPolicyRequest } from './lead-policy-request.js';
import { ChangesLeadStatus, LeadStatusController, StatusId } from './lead-status-route.js';
import { leadStatusPart } from './lead-status-view.js';

@LeadStatusController()
export class EditLeadStatusController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the lead status another name. */
  @Post('name')
  @ChangesLeadStatus('name_taken', 'name_required')
  renameLeadStatus(@StatusId() statusId: string, @Body() body: RenameLeadStatusDto, @Sent() request: WriteRequest) {
    return this.change(statusId, { type: 'rename_lead_status', statusId, ...fieldsOf(body) }, request);
  }

  /** Says in a sentence when the lead status is to be chosen. */
  @Post('description')
  @ChangesLeadStatus()
  describeLeadStatus(@StatusId() statusId: string, @Body() body: DescribeLeadStatusDto, @Sent() request: WriteRequest) {
    return this.change(statusId, { type: 'describe_lead_status', statusId, ...fieldsOf(body) }, request);
  }

  /** Puts the lead status elsewhere in the order. */
  @Post('position')
  @ChangesLeadStatus('position_out_of_range')
  repositionLeadStatus(
    @StatusId() statusId: string,
    @Body() body: RepositionLeadStatusDto,
    @Sent() request: WriteRequest,
  ) {
    return this.change(statusId, { type: 'reposition_lead_status', statusId, ...fieldsOf(body) }, request);
  }

  private change(statusId: string, command: LeadPolicyCommand, request: WriteRequest) {
    return this.commands.execute(new LeadPolicyRequest(command, leadStatusPart(statusId), request));
  }
}
