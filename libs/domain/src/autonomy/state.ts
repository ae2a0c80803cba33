import { type AgentAction } from './actions.js';

/** How much AI agents may do without a person: nothing, what is not of high risk, or everything. */
export const autonomyModes = ['manual', 'controlled', 'autonomous'] as const;

/** How much AI agents may do without a person. */
export type AutonomyMode = (typeof autonomyModes)[number];

/** How much harm an action can do. */
export const risks = ['low', 'medium', 'high'] as const;

/** How much harm an action can do. */
export type Risk = (typeof risks)[number];

/** An AI worker. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  /** whether it may be put on deals and act */
  readonly active: boolean;
}

/** What an organization says of an action; null: as it is by default. */
export interface ActionControl {
  readonly risk: Risk | null;
  readonly needsApproval: boolean | null;
}

/** The AI agents of an organization and what they may do. */
export interface Autonomy {
  /** by id, those that are not active included: history names them */
  readonly agents: Readonly<Record<string, Agent>>;
  readonly mode: AutonomyMode;
  readonly controls: Readonly<Partial<Record<AgentAction, ActionControl>>>;
  /** how long a job waits for a person */
  readonly jobExpiryHours: number;
}

/** Before anybody has decided anything. */
export const initialAutonomy: Autonomy = { agents: {}, mode: 'controlled', controls: {}, jobExpiryHours: 72 };
