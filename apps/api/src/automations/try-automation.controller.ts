import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ApiProblems, Guarded } from '../request/route.js';
import { contentOf } from './automation-content.js';
import { faultsOfRules } from './automation-route.js';
import { AutomationTrialDto, TryAutomationDto } from './try-automation.dto.js';
import { TryAutomation } from './try-automation.handler.js';

/** In days. */
const usualTrial = 30;

@ApiTags('automations')
@Controller('v1/automations')
export class TryAutomationController {
  constructor(private readonly commands: CommandBus) {}

  /** Tries a rule on what has happened: which events would have set it off, and on which deals. Nothing is written. */
  @Post('try')
  @HttpCode(200)
  @Guarded('automations:write')
  @ApiOkResponse({ type: AutomationTrialDto })
  @ApiProblems(
    'invalid_request',
    'unknown_field',
    'unauthorized',
    'forbidden',
    'log_unavailable',
    'model_unavailable',
    ...faultsOfRules,
  )
  tryAutomation(@Caller() principal: Principal, @Body() body: TryAutomationDto) {
    return this.commands.execute(new TryAutomation(principal, contentOf(body), body.days ?? usualTrial));
  }
}
