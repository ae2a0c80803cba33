import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { AssignRepDto } from './assign-rep.dto.js';
import { AssignRep } from './assign-rep.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { UnassignRep } from './unassign-rep.handler.js';

@OpportunityController()
export class AssignRepController {
  constructor(private readonly commands: CommandBus) {}

  /** Assigns the deal to a rep; null takes it off its rep. */
  @Post('rep')
  @ChangesOpportunity('member_not_found', 'rep_not_in_team', 'assignment_not_allowed', 'member_removed')
  assignRep(@OpportunityId() id: string, @Body() { repId }: AssignRepDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      repId === null
        ? new UnassignRep(id, { type: 'unassign_rep' }, request)
        : new AssignRep(id, { type: 'assign_rep', repId }, request),
    );
  }
}
