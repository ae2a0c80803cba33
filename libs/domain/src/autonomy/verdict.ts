import { lookUp } from '../look-up.js';
import { type Agent, type ActionControl, type Autonomy, type AutonomyMode, type Risk, risks } from './state.js';
import { type AgentAction } from './actions.js';

/** The policy in force for an action. */
export interface Verdict {
  readonly action: AgentAction;
  readonly risk: Risk;
  readonly mode: AutonomyMode;
  /** whether a person has to approve it first */
  readonly needsApproval: boolean;
}

const defaultRisks: Readonly<Record<AgentAction, Risk>> = {
  create_opportunity: 'medium',
  advance_opportunity: 'high',
  log_note: 'low',
};

const untold: ActionControl = { risk: null, needsApproval: null };

/** What the organization says of the action; where it says nothing, the defaults of spec "domain" §7. */
export function verdictOn({ mode, controls }: Autonomy, action: AgentAction): Verdict {
  const control = controls[action] ?? untold;
  const risk = control.risk ?? defaultRisks[action];
  return { action, risk, mode, needsApproval: control.needsApproval ?? waits(mode, risk) };
}

/** What the organization says of several actions at once: the one of the highest risk counts, and one that waits holds up all. */
export function verdictOnAll(
  autonomy: Autonomy,
  [first, ...others]: readonly [AgentAction, ...AgentAction[]],
): Verdict {
  return others
    .map((action) => verdictOn(autonomy, action))
    .reduce(
      (a, b) => {
        const worse = risks.indexOf(b.risk) > risks.indexOf(a.risk) ? b : a;
        return { ...worse, needsApproval: a.needsApproval || b.needsApproval };
      },
      verdictOn(autonomy, first),
    );
}

/** Those that may be put on deals and act. */
export const activeAgents = ({ agents }: Autonomy): ReadonlySet<string> =>
  new Set(Object.values(agents).flatMap(({ id, active }) => (active ? [id] : [])));

/** The agent of that id, if it may act. */
export const activeAgent = ({ agents }: Autonomy, agentId: string): Agent | null => {
  const agent = lookUp(agents, agentId);
  return agent?.active ? agent : null;
};

function waits(mode: AutonomyMode, risk: Risk): boolean {
  switch (mode) {
    case 'manual':
      return true;
    case 'controlled':
      return risk === 'high';
    case 'autonomous':
      return false;
  }
}
