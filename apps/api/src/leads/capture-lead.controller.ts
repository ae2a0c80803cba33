import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type LeadEventData } from '#domain';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CaptureLeadDto } from './capture-lead.dto.js';
import { CaptureLead } from './capture-lead.handler.js';
import { leadFieldsOf } from './lead-fields.dto.js';
import { ReceivedDto } from './lead.dto.js';
import { captureProblems } from './lead-problems.js';

@ApiTags('leads')
@Controller('v1/leads/capture')
export class CaptureLeadController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes a response to a campaign, from a page anywhere. The token has the scope `capture`; the answer tells of no other lead. */
  @Post('campaign')
  @Creates('leads:capture', ReceivedDto, ...captureProblems)
  captureCampaignResponse(@Body() body: CaptureLeadDto, @Sent() request: WriteRequest) {
    return this.capture('campaign_response', body, request);
  }

  /** Takes a web form, from a page anywhere. The token has the scope `capture`; the answer tells of no other lead. */
  @Post('form')
  @Creates('leads:capture', ReceivedDto, ...captureProblems)
  captureForm(@Body() body: CaptureLeadDto, @Sent() request: WriteRequest) {
    return this.capture('web_form', body, request);
  }

  /** Takes what a chatbot was told, from a page anywhere. The token has the scope `capture`; the answer tells of no other lead. */
  @Post('chatbot')
  @Creates('leads:capture', ReceivedDto, ...captureProblems)
  captureChat(@Body() body: CaptureLeadDto, @Sent() request: WriteRequest) {
    return this.capture('chatbot', body, request);
  }

  private capture(origin: LeadEventData<'lead_captured'>['origin'], body: CaptureLeadDto, request: WriteRequest) {
    const { customFields, ...fields } = leadFieldsOf(fieldsOf(body));
    const command = { type: 'capture_lead', leadId: derivedId('lead', request), origin, ...fields } as const;
    return this.commands.execute(new CaptureLead({ ...command, ...filled(customFields) }, request));
  }
}

/** Custom fields of a new record: one that is null is none. */
export const filled = (customFields: Readonly<Record<string, string | number | null>> = {}) => ({
  customFields: Object.fromEntries(
    Object.entries(customFields).flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])),
  ),
});
