import { Body, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { agentActions } from '#domain';
import { HttpProblem } from '#http';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AutonomyController, ChangesAutonomy } from './agent-route.js';
import { AutonomyRequest } from './autonomy-request.js';
import { SetActionRiskDto, SetAutonomyModeDto, SetJobExpiryDto } from './control-autonomy.dto.js';

@AutonomyController()
export class ControlAutonomyController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets how much AI agents may do without a person. What waits already goes on waiting. */
  @Post('mode')
  @ChangesAutonomy()
  setAutonomyMode(@Body() body: SetAutonomyModeDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AutonomyRequest({ type: 'set_autonomy_mode', ...fieldsOf(body) }, request));
  }

  /** Sets the risk of an action (`create_opportunity`, `advance_opportunity`, `log_note`), or whether it needs approval in any case. */
  @Post('actions/:action')
  @ChangesAutonomy('agent_action_unknown')
  setActionRisk(@Param('action') name: string, @Body() body: SetActionRiskDto, @Sent() request: WriteRequest) {
    const action = agentActions.find((known) => known === name);
    if (!action) throw new HttpProblem('agent_action_unknown', { action: name, actions: agentActions });
    return this.commands.execute(new AutonomyRequest({ type: 'set_action_risk', action, ...fieldsOf(body) }, request));
  }

  /** Sets how long jobs wait for a person until they expire. */
  @Post('expiry')
  @ChangesAutonomy('expiry_out_of_range')
  setJobExpiry(@Body() body: SetJobExpiryDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AutonomyRequest({ type: 'set_job_expiry', ...fieldsOf(body) }, request));
  }
}
