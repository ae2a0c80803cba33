import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { derivedId } from '../request/derived-id.js';
import { RecordId } from '../request/route.js';
import { fieldsOf, WriteDto } from '../request/write.dto.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { AddLeadStepDto, ConfirmCriterionDto, QualifyLeadDto } from './change-lead.dto.js';
import { LeadRequest } from './lead-request.js';
import { ChangesLead, LeadController, LeadId } from './lead-route.js';

const CriterionId = () => RecordId('criterionId', 'criterion_not_found');

@LeadController()
export class QualifyLeadController {
  constructor(private readonly commands: CommandBus) {}

  /** Says that the lead qualifies for the next stage. What it lacks is listed: each criterion, and each required step. */
  @Post('qualify')
  @ChangesLead('leads:write', 'lead_closed', 'lead_not_at_stage', 'criteria_not_met')
  qualifyLead(@LeadId() leadId: string, @Body() { to }: QualifyLeadDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'qualify_lead', to }, request));
  }

  /** Says, as a person, that a criterion is met which only a person can judge. */
  @Post('criteria/:criterionId/confirm')
  @ChangesLead('leads:judge', 'lead_closed', 'criterion_not_found', 'criterion_not_confirmable')
  confirmCriterion(
    @LeadId() leadId: string,
    @CriterionId() criterionId: string,
    @Body() body: ConfirmCriterionDto,
    @Sent() request: WriteRequest,
  ) {
    const command = { type: 'confirm_criterion', criterionId, ...fieldsOf(body) } as const;
    return this.commands.execute(new LeadRequest(leadId, command, request));
  }

  /** Takes back what somebody confirmed. A stage that the lead has reached stays. */
  @Post('criteria/:criterionId/withdraw')
  @ChangesLead('leads:judge', 'lead_closed', 'criterion_not_found')
  withdrawCriterion(
    @LeadId() leadId: string,
    @CriterionId() criterionId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'withdraw_criterion', criterionId }, request));
  }

  /** Adds a task to the lead. */
  @Post('steps')
  @ChangesLead('leads:write', 'lead_closed', 'already_exists', 'name_required', 'member_not_found', 'member_removed')
  addLeadStep(@LeadId() leadId: string, @Body() body: AddLeadStepDto, @Sent() request: WriteRequest) {
    const { id: stepId = derivedId('lead-step', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new LeadRequest(leadId, { type: 'add_lead_step', stepId, ...fields }, request));
  }

  /** Says that a task is done. */
  @Post('steps/:stepId/done')
  @ChangesLead('leads:write', 'lead_closed', 'lead_step_not_found')
  doLeadStep(
    @LeadId() leadId: string,
    @RecordId('stepId', 'lead_step_not_found') stepId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new LeadRequest(leadId, { type: 'do_lead_step', stepId }, request));
  }
}
