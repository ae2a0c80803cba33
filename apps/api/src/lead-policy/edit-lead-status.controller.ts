import { Body, Delete, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type LeadPolicyCommand } from '#domain';
import { BeginsDeletion } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import {
  DeleteLeadStatusDto,
  DescribeLeadStatusDto,
  RenameLeadStatusDto,
  RepositionLeadStatusDto,
} from './edit-lead-status.dto.js';
import { LeadPolicyRequest } from './lead-policy-request.js';
import { ChangesLeadStatus, LeadStatusController, StatusId } from './lead-status-route.js';
import { leadStatusPart } from './lead-status-view.js';
import { LeadStatusDto } from './lead-status.dto.js';

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

  /** Begins to delete the lead status: no lead gets it from here on. It is gone once those that have it got the other one. */
  @Delete()
  @BeginsDeletion(
    'lead-policy:write',
    LeadStatusDto,
    'lead_status_not_found',
    'lead_status_closed',
    'lead_status_in_use',
    'lead_statuses_required',
    'deletion_target',
  )
  deleteLeadStatus(@StatusId() statusId: string, @Body() body: DeleteLeadStatusDto, @Sent() request: WriteRequest) {
    return this.change(statusId, { type: 'delete_lead_status', statusId, ...fieldsOf(body) }, request);
  }

  private change(statusId: string, command: LeadPolicyCommand, request: WriteRequest) {
    return this.commands.execute(new LeadPolicyRequest(command, leadStatusPart(statusId), request));
  }
}
