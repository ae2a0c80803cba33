import { type Decider } from '#decider';
import { type LeadFacts } from '../lead/fields.js';
import { type LeadPolicy, type RoutingRule } from '../leadpolicy/state.js';
import { lookUp } from '../look-up.js';
import { type RoutingEvent } from './events.js';
import { type Assignable, matchRules, takersOf } from './match-rules.js';
import { type Routing, type RoutingDecision } from './state.js';

/** Decide who gets these leads, in their order. By a process. */
export interface RouteLeads {
  readonly type: 'route_leads';
  readonly leads: readonly (LeadFacts & { readonly id: string })[];
}

/** What routing reads besides whose turn it is. */
export interface RoutingWorld extends Assignable {
  readonly leadPolicy: LeadPolicy;
}

/** How many decisions are remembered: more than a reactor has open at once. Of an older one the lead itself tells. */
const REMEMBERED = 20_000;

/** Who gets which leads, in turn. A lead that no rule takes is in no decision. */
export const routing: Decider<RouteLeads, Routing, RoutingEvent, RoutingWorld> = {
  initialState: { turns: {}, recent: [] },
  decide({ leads }, state, world) {
    const known = new Set(state.recent.map(({ leadId }) => leadId));
    const decisions = inTurn(
      leads.filter(({ id }) => !known.has(id)),
      state,
      world,
    );
    return decisions.length === 0 ? [] : [{ type: 'leads_routed', data: { decisions } }];
  },
  evolve: ({ turns, recent }, { data: { decisions } }) => ({
    turns: decisions.reduce(after, turns),
    recent: [...recent, ...decisions].slice(-REMEMBERED),
  }),
};

type Turns = Routing['turns'];

/** Whom the leads of a list would go to, one after another, from the given turns on. */
export function inTurn(
  leads: RouteLeads['leads'],
  { turns: first }: Pick<Routing, 'turns'>,
  { leadPolicy: { rules }, ...there }: RoutingWorld,
): readonly RoutingDecision[] {
  const decisions: RoutingDecision[] = [];
  let turns = first;
  for (const lead of leads) {
    const { rule } = matchRules(rules, lead, there);
    if (!rule) continue;
    const decision = decisionOf(lead.id, rule, lookUp(turns, rule.id) ?? 0, there);
    turns = after(turns, decision);
    decisions.push(decision);
  }
  return decisions;
}

const after = (turns: Turns, { ruleId, turn }: RoutingDecision): Turns =>
  turn === null ? turns : { ...turns, [ruleId]: turn + 1 };

/** A team of nobody has the lead itself: whoever joins it can take it. */
function decisionOf(
  leadId: string,
  { id: ruleId, assign }: RoutingRule,
  turn: number,
  there: Assignable,
): RoutingDecision {
  if ('repId' in assign) return { leadId, ruleId, repId: assign.repId, teamId: null, turn: null };
  const { teamId } = assign;
  const team = lookUp(there.teams.byId, teamId);
  const takers = team ? takersOf(team, there) : [];
  const repId = takers[turn % takers.length] ?? null;
  return { leadId, ruleId, repId, teamId, turn: repId === null ? null : turn };
}
