import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { derivedId } from '../request/derived-id.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ConvertLeadDto, ConvertLeadToContactDto } from './convert-lead.dto.js';
import { linkProblems } from './lead-problems.js';
import { LeadRequest } from './lead-request.js';
import { ChangesLead, LeadController, LeadId } from './lead-route.js';

const dealProblems = [
  ...(['pipeline_not_found', 'pipeline_closed', 'stage_not_in_pipeline', 'stage_closed', 'not_active_stage'] as const),
  ...(['stage_gate', 'currency_mismatch', 'deal_amount_disabled', 'pipeline_not_of_team', 'rep_not_in_team'] as const),
  ...(['member_not_found', 'member_removed', 'team_not_found', 'team_closed'] as const),
  ...(['channel_not_found', 'channel_not_in_team', 'custom_field_not_found', 'custom_field_value_invalid'] as const),
  ...(['assignment_not_allowed', 'team_not_yours'] as const),
] as const;

@LeadController()
export class ConvertLeadController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Makes a sales-qualified lead a deal, with its contact and account: all of it, or nothing. Its rep may, or a manager. The
   * lead names the deal, the deal the lead; repeated or crashed, it is made once.
   */
  @Post('convert')
  @ChangesLead(
    'leads:convert',
    'lead_closed',
    'lead_not_at_stage',
    'criteria_not_met',
    'lead_not_yours',
    ...linkProblems,
    ...dealProblems,
  )
  convertLead(@LeadId() leadId: string, @Body() body: ConvertLeadDto, @Sent() request: WriteRequest) {
    const opportunityId = derivedId('opportunity', request);
    const command = { type: 'convert_lead', opportunityId, ...newIds(request), ...fieldsOf(body) } as const;
    return this.commands.execute(new LeadRequest(leadId, command, request));
  }

  /** Makes the lead a contact, with its account, and no deal. */
  @Post('convert-to-contact')
  @ChangesLead('leads:write', 'lead_closed', 'contact_not_found', 'account_not_found')
  convertLeadToContact(@LeadId() leadId: string, @Body() body: ConvertLeadToContactDto, @Sent() request: WriteRequest) {
    const command = { type: 'convert_lead_to_contact', ...newIds(request), ...fieldsOf(body) } as const;
    return this.commands.execute(new LeadRequest(leadId, command, request));
  }
}

const newIds = (request: WriteRequest) => ({
  newContactId: derivedId('contact', request),
  newAccountId: derivedId('account', request),
});
