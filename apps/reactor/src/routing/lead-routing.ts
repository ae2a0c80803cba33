import { v5 } from 'uuid';
import { isLive, type Lead, type LeadEvent, type RoutingDecision } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Effects } from '../effects.js';
import { type ProcessManager } from '../process-manager.js';
import { Batches } from './batches.js';

type Captured = Extract<LeadEvent, { type: 'lead_captured' }>;

interface Waiting {
  readonly leadId: string;
  /** of its capture */
  readonly revision: bigint;
  readonly effects: Effects;
}

/** Most leads of a batch: one append decides all of them. */
const mostAtOnce = 256;

/** Refusals by which somebody who was to get a lead turns out to have left. */
const gone = ['member_not_found', 'member_removed', 'rep_not_in_team', 'team_not_found', 'team_closed'];

/**
 * Assigns captured leads by the rules of their organization. Who gets them is decided in log order, many at once, in a stream of
 * its own, so that it is decided once, by whichever reactor; only then the leads are told, side by side.
 */
export class LeadRouting implements ProcessManager<Captured> {
  readonly name = 'lead-routing';
  readonly reactsTo = ['lead_captured'] as const;
  readonly #batches = new Batches<Waiting, RoutingDecision | null>(mostAtOnce, decideAll);

  /** Called in log order: leads wait in that order. */
  async react({ streamId, revision, metadata }: RecordedEvent<Captured>, effects: Effects): Promise<void> {
    const decision = await this.#batches.add(metadata.organizationId, { leadId: streamId, revision, effects });
    if (decision) await assign(decision, effects);
  }
}

/** What was decided about each, now or earlier; null: no rule takes it, or somebody has it. */
async function decideAll(waiting: readonly [Waiting, ...Waiting[]]): Promise<readonly (RoutingDecision | null)[]> {
  const [{ effects }] = waiting;
  const { leadPolicy } = await effects.knownCatalogue();
  if (leadPolicy.rules.length === 0) return waiting.map(() => null);
  const found = await Promise.all(waiting.map(knownLead));
  const leads = found.filter((lead) => lead !== null).filter(isUnassigned);
  const [first] = leads;
  if (!first) return waiting.map(() => null);
  const target = v5(leads.map(({ id }) => id).join(), first.id);
  await effects.give('routing', '', { type: 'route_leads', leads }, { target });
  const { recent } = await effects.load('routing', '');
  const decisions = new Map(recent.map((decision) => [decision.leadId, decision]));
  return waiting.map(({ leadId }) => decisions.get(leadId) ?? null);
}

/** An edit of the last moments may be missing: rules look at what came in. */
const knownLead = ({ leadId, revision, effects }: Waiting): Promise<Lead | null> =>
  effects.knownRecord('lead', leadId, revision);

const isUnassigned = ({ stage, repId, teamId }: Lead): boolean => isLive(stage) && repId === null && teamId === null;

/** Where the rep left meanwhile, the team has the lead; where the team did too, it stays in the queue. */
async function assign({ leadId, ruleId, repId, teamId, turn }: RoutingDecision, effects: Effects): Promise<void> {
  const rule = { id: ruleId, turn };
  const { refused } = await effects.give(
    'lead',
    leadId,
    { type: 'assign_lead', repId, teamId, rule },
    { foreseen: gone },
  );
  if (refused === null || repId === null || teamId === null || !gone.includes(refused)) return;
  const command = { type: 'assign_lead', teamId, rule: { id: ruleId, turn: null } } as const;
  await effects.give('lead', leadId, command, { target: `${leadId}/team`, foreseen: gone });
}
