import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { filled } from './capture-lead.controller.js';
import { CreateLeadDto } from './create-lead.dto.js';
import { CreateLead } from './create-lead.handler.js';
import { leadFieldsOf } from './lead-fields.dto.js';
import { CreatedLeadDto } from './lead.dto.js';
import { fieldProblems, linkProblems } from './lead-problems.js';

@ApiTags('leads')
@Controller('v1/leads')
export class CreateLeadController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Writes a prospect down by hand. Others may have the same email or phone: the answer names them as `possibleDuplicates` and
   * `possibleContacts`. The routing rules assign it in a moment; where none does, it waits in the queue.
   */
  @Post()
  @Creates(
    'leads:write',
    CreatedLeadDto,
    'already_exists',
    'lead_status_not_found',
    'lead_status_closed',
    ...fieldProblems,
    ...linkProblems,
  )
  createLead(@Body() body: CreateLeadDto, @Sent() request: WriteRequest) {
    const { id: leadId = derivedId('lead', request), customFields, ...fields } = leadFieldsOf(fieldsOf(body));
    const command = { type: 'capture_lead', leadId, origin: 'manual', ...fields, ...filled(customFields) } as const;
    return this.commands.execute(new CreateLead(command, request));
  }
}
