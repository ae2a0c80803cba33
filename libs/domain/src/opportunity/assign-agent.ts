import { type Decision } from './decision.js';
import { requireAgent } from './neighbours.js';

/** Put an AI worker on the deal. */
export interface AssignAgent {
  readonly type: 'assign_agent';
  readonly agentId: string;
}

/** @throws `agent_not_found` unless it is registered and active */
export const assignAgent: Decision<AssignAgent> = ({ agentId }, deal, world) =>
  agentId === deal.agentId
    ? []
    : [{ type: 'agent_assigned', data: { agentId: requireAgent(world, agentId), previous: deal.agentId } }];
