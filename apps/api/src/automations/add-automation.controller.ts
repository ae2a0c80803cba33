import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { contentOf } from './automation-content.js';
import { AutomationRequest } from './automation-request.js';
import { faultsOfRules } from './automation-route.js';
import { AddAutomationDto, AutomationDto } from './automation.dto.js';

@ApiTags('automations')
@Controller('v1/automations')
export class AddAutomationController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes a rule. It acts on what happens after it is switched on, never on what happened before. */
  @Post()
  @Creates('automations:write', AutomationDto, 'name_taken', 'too_many_rules', ...faultsOfRules)
  addAutomation(@Body() body: AddAutomationDto, @Sent() request: WriteRequest) {
    const ruleId = derivedId('automation', request);
    const command = { type: 'add_automation', ruleId, ...contentOf(body), on: body.on ?? false } as const;
    return this.commands.execute(new AutomationRequest(command, request));
  }
}
