import { type AgentAction } from './actions.js';
import { type ActionControl, type AutonomyMode } from './state.js';

/** A command to one AI agent. */
export type AgentCommand =
  | { readonly type: 'register_agent'; readonly agentId: string; readonly name: string }
  | { readonly type: 'rename_agent'; readonly agentId: string; readonly name: string }
  | { readonly type: 'deactivate_agent'; readonly agentId: string }
  | { readonly type: 'activate_agent'; readonly agentId: string };

/** A command to what all agents may do. */
export type ControlCommand =
  | { readonly type: 'set_autonomy_mode'; readonly mode: AutonomyMode }
  /** what it does not name stays; null: as it is by default */
  | ({ readonly type: 'set_action_risk'; readonly action: AgentAction } & Partial<ActionControl>)
  | { readonly type: 'set_job_expiry'; readonly hours: number };

/** Everything that can be asked of an organization's autonomy. */
export type AutonomyCommand = AgentCommand | ControlCommand;

/** Whether a command is to one agent. */
export const isOfAgent = (command: AutonomyCommand): command is AgentCommand => 'agentId' in command;
