import { type EventSchemas } from '#decider';
import { type AgentAction } from './actions.js';
import { type ActionControl, type AutonomyMode } from './state.js';

interface Data {
  agent_registered: { agentId: string; name: string };
  agent_renamed: { agentId: string; name: string; previous: string };
  agent_deactivated: { agentId: string };
  agent_activated: { agentId: string };
  autonomy_mode_set: { mode: AutonomyMode; previous: AutonomyMode };
  /** null: as it is by default */
  action_risk_set: ActionControl & { action: AgentAction; previous: ActionControl };
  job_expiry_set: { hours: number; previous: number };
}

/** What can happen to an organization's AI agents and their autonomy. */
export type AutonomyEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const autonomySchemas = {
  agent_registered: { version: 1 },
  agent_renamed: { version: 1 },
  agent_deactivated: { version: 1 },
  agent_activated: { version: 1 },
  autonomy_mode_set: { version: 1 },
  action_risk_set: { version: 1 },
  job_expiry_set: { version: 1 },
} as const satisfies EventSchemas;
