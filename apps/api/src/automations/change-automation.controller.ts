import { Body, Delete, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { AutomationContentDto } from './automation-content.dto.js';
import { contentOf } from './automation-content.js';
import { AutomationRequest } from './automation-request.js';
import { AutomationController, ChangesAutomation, faultsOfRules, RuleId } from './automation-route.js';

@AutomationController()
export class ChangeAutomationController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the rule another content. Where it is on, it goes on with it from here. */
  @Put()
  @ChangesAutomation('name_taken', ...faultsOfRules)
  changeAutomation(@RuleId() ruleId: string, @Body() body: AutomationContentDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      new AutomationRequest({ type: 'change_automation', ruleId, ...contentOf(body) }, request),
    );
  }

  /** Switches the rule on: it acts on what happens from here on. */
  @Post('on')
  @ChangesAutomation(...faultsOfRules)
  switchOnAutomation(@RuleId() ruleId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AutomationRequest({ type: 'switch_on_automation', ruleId }, request));
  }

  /** Switches the rule off. What happens meanwhile it will not act on, nor on what it has not seen yet. */
  @Post('off')
  @ChangesAutomation()
  switchOffAutomation(@RuleId() ruleId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AutomationRequest({ type: 'switch_off_automation', ruleId }, request));
  }

  /** Removes the rule. What it did stays. The answer is the rule as it was. */
  @Delete()
  @ChangesAutomation()
  removeAutomation(@RuleId() ruleId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AutomationRequest({ type: 'remove_automation', ruleId }, request));
  }
}
