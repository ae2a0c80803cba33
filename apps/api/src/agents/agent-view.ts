import { type Agent, agentActions, type Autonomy, lookUp, verdictOn } from '#domain';
import { HttpProblem } from '#http';
import { type AgentDto } from './agent.dto.js';
import { type ActionPolicyDto, type AutonomyDto } from './autonomy.dto.js';

/** An AI agent as callers see it. */
export const agentView = ({ id, name, active }: Agent): AgentDto => ({ id, name, active });

/** The same of one of them. @throws `agent_not_found` */
export function agentIn({ agents }: Autonomy, agentId: string): AgentDto {
  const agent = lookUp(agents, agentId);
  if (!agent) throw new HttpProblem('agent_not_found', { agentId });
  return agentView(agent);
}

/** What agents may do, as callers see it. */
export const autonomyView = (autonomy: Autonomy): AutonomyDto => ({
  mode: autonomy.mode,
  actions: agentActions.map((action) => policyOn(autonomy, action)),
  jobExpiryHours: autonomy.jobExpiryHours,
});

function policyOn(autonomy: Autonomy, action: (typeof agentActions)[number]): ActionPolicyDto {
  const { risk, needsApproval } = verdictOn(autonomy, action);
  const { risk: ownRisk = null, needsApproval: ownNeed = null } = autonomy.controls[action] ?? {};
  return { action, risk, needsApproval, riskOverridden: ownRisk !== null, approvalOverridden: ownNeed !== null };
}
