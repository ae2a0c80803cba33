import { type AgentAction, type AutonomyMode, type Risk } from '#domain';

/** What holds for an action of AI agents. */
export class ActionPolicyDto {
  /** `advance_opportunity` is every move of stage, status, pipeline or team. */
  action: AgentAction;
  risk: Risk;
  /** Whether a person has to approve it first. */
  needsApproval: boolean;
  /** Whether the organization says so, or it is so by default. */
  riskOverridden: boolean;
  /** Whether the organization says so, or the mode and the risk do. */
  approvalOverridden: boolean;
}

/** What AI agents may do without a person. */
export class AutonomyDto {
  /** `manual`: everything waits for a person; `controlled`: what is of high risk; `autonomous`: nothing. */
  mode: AutonomyMode;
  actions: ActionPolicyDto[];
  /** How long a job waits for a person. @example 72 */
  jobExpiryHours: number;
}
