import { type Decider } from '#decider';
import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { reject } from '../rejections.js';
import { type AgentCommand, type AutonomyCommand, type ControlCommand, isOfAgent } from './commands.js';
import { type AutonomyEvent } from './events.js';
import { type Agent, type Autonomy, initialAutonomy } from './state.js';

/** Decisions about autonomy read nothing else. */
export type AutonomyWorld = Readonly<Record<string, unknown>>;

/** Hours that a job may wait for a person: up to a month. */
const longestExpiry = 31 * 24;

/** The rules of an organization's AI agents and what they may do. */
export const autonomy: Decider<AutonomyCommand, Autonomy, AutonomyEvent, AutonomyWorld> = {
  initialState: initialAutonomy,
  decide: (command, state) => (isOfAgent(command) ? decideOnAgent(command, state) : decideOnControls(command, state)),
  evolve(state, event) {
    switch (event.type) {
      case 'agent_registered':
        return withAgent(state, { id: event.data.agentId, name: event.data.name, active: true });
      case 'agent_renamed':
        return changed(state, event.data.agentId, { name: event.data.name });
      case 'agent_deactivated':
        return changed(state, event.data.agentId, { active: false });
      case 'agent_activated':
        return changed(state, event.data.agentId, { active: true });
      case 'autonomy_mode_set':
        return { ...state, mode: event.data.mode };
      case 'action_risk_set': {
        const { action, risk, needsApproval } = event.data;
        return { ...state, controls: { ...state.controls, [action]: { risk, needsApproval } } };
      }
      case 'job_expiry_set':
        return { ...state, jobExpiryHours: event.data.hours };
      default:
        event satisfies never;
        return state;
    }
  },
};

/** @throws `already_exists`, `agent_not_found`, `name_required`, `name_taken` */
function decideOnAgent(command: AgentCommand, state: Autonomy): AutonomyEvent[] {
  const { agentId } = command;
  if (command.type === 'register_agent') {
    if (lookUp(state.agents, agentId)) reject('already_exists', { agentId });
    return [{ type: 'agent_registered', data: { agentId, name: freeName(command.name, state, agentId) } }];
  }
  const agent = lookUp(state.agents, agentId) ?? reject('agent_not_found', { agentId });
  switch (command.type) {
    case 'rename_agent': {
      if (command.name === agent.name) return [];
      const name = freeName(command.name, state, agentId);
      return [{ type: 'agent_renamed', data: { agentId, name, previous: agent.name } }];
    }
    case 'deactivate_agent':
      return agent.active ? [{ type: 'agent_deactivated', data: { agentId } }] : [];
    case 'activate_agent':
      return agent.active ? [] : [{ type: 'agent_activated', data: { agentId } }];
  }
}

/** @throws `expiry_out_of_range` */
function decideOnControls(command: ControlCommand, state: Autonomy): AutonomyEvent[] {
  switch (command.type) {
    case 'set_autonomy_mode': {
      const { mode: previous } = state;
      return command.mode === previous ? [] : [{ type: 'autonomy_mode_set', data: { mode: command.mode, previous } }];
    }
    case 'set_action_risk': {
      const { action } = command;
      const previous = state.controls[action] ?? { risk: null, needsApproval: null };
      const { risk = previous.risk, needsApproval = previous.needsApproval } = command;
      if (risk === previous.risk && needsApproval === previous.needsApproval) return [];
      return [{ type: 'action_risk_set', data: { action, risk, needsApproval, previous } }];
    }
    case 'set_job_expiry': {
      const { hours } = command;
      const { jobExpiryHours: previous } = state;
      if (hours < 1 || hours > longestExpiry) reject('expiry_out_of_range', { hours, most: longestExpiry });
      return hours === previous ? [] : [{ type: 'job_expiry_set', data: { hours, previous } }];
    }
  }
}

function freeName(name: string, { agents }: Autonomy, agentId: string): string {
  const taken = Object.values(agents).some((other) => other.id !== agentId && sameName(other.name, name));
  return taken ? reject('name_taken', { name }) : requireName(name);
}

const withAgent = (state: Autonomy, agent: Agent): Autonomy => ({
  ...state,
  agents: { ...state.agents, [agent.id]: agent },
});

function changed(state: Autonomy, agentId: string, change: Partial<Agent>): Autonomy {
  const agent = lookUp(state.agents, agentId);
  return agent ? withAgent(state, { ...agent, ...change }) : state;
}
