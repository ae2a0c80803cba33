import { type Decision } from './decision.js';

/** Take the AI worker off the deal. */
export interface UnassignAgent {
  readonly type: 'unassign_agent';
}

/** Nothing where there is none. */
export const unassignAgent: Decision<UnassignAgent> = (_, { agentId }) =>
  agentId === null ? [] : [{ type: 'agent_unassigned', data: { previous: agentId } }];
