import { Body, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { ReasonDto, fieldsOf, WriteDto } from '../request/write.dto.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { AssignLeadDto, EditLeadDto, MergeLeadDto, SetLeadStatusDto } from './change-lead.dto.js';
import { leadFieldsOf } from './lead-fields.dto.js';
import { fieldProblems, linkProblems } from './lead-problems.js';
import { LeadRequest } from './lead-request.js';
import { ChangesLead, LeadController, LeadId } from './lead-route.js';

const assigneeProblems = ['member_not_found', 'member_removed', 'rep_not_in_team'] as const;

@LeadController()
export class ChangeLeadController {
  constructor(private readonly commands: CommandBus) {}

  /** Changes what is known of the prospect (JSON merge patch), as long as somebody works on the lead. */
  @Patch()
  @ChangesLead('leads:write', 'lead_closed', ...fieldProblems, ...linkProblems)
  editLead(@LeadId() leadId: string, @Body() body: EditLeadDto, @Sent() request: WriteRequest) {
    const command = { type: 'edit_lead', ...leadFieldsOf(fieldsOf(body)) } as const;
    return this.commands.execute(new LeadRequest(leadId, command, request));
  }

  /** Gives the lead to a rep, to a team, or to a rep for a team. */
  @Post('assign')
  @ChangesLead('leads:write', 'lead_closed', 'assignee_required', 'team_not_found', 'team_closed', ...assigneeProblems)
  assignLead(@LeadId() leadId: string, @Body() body: AssignLeadDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'assign_lead', ...fieldsOf(body) }, request));
  }

  /** Takes a lead that no rep has: from the queue, or of a team of yours. */
  @Post('take')
  @ChangesLead('leads:judge', 'lead_closed', 'lead_taken', ...assigneeProblems)
  takeLead(@LeadId() leadId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    const { memberId } = request.principal;
    if (memberId === null) throw new HttpProblem('forbidden', { role: request.principal.role });
    return this.commands.execute(new LeadRequest(leadId, { type: 'take_lead', memberId }, request));
  }

  /** Gives the lead another status, whatever its stage. */
  @Post('status')
  @ChangesLead('leads:write', 'lead_status_not_found', 'lead_status_closed')
  setLeadStatus(@LeadId() leadId: string, @Body() { statusId }: SetLeadStatusDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'set_lead_status', statusId }, request));
  }

  /** Gives the lead up. It can be restored. */
  @Post('discard')
  @ChangesLead('leads:write', 'lead_closed')
  discardLead(@LeadId() leadId: string, @Body() body: ReasonDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'discard_lead', ...fieldsOf(body) }, request));
  }

  /** Works on a discarded lead again, in the stage that it was in. */
  @Post('restore')
  @ChangesLead('leads:write', 'lead_closed')
  restoreLead(@LeadId() leadId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'restore_lead' }, request));
  }

  /**
   * Merges a lead into another one: both are the same prospect. The answer is the survivor, which gains what it did not know;
   * stage, status and rep stay its own. The merged lead refuses changes from now on and reads as the survivor. It cannot be undone.
   */
  @Post('merge')
  @ChangesLead('leads:write', 'lead_closed', 'merge_into_itself')
  mergeLead(@LeadId() leadId: string, @Body() { intoId }: MergeLeadDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'merge_lead', intoId }, request));
  }
}
