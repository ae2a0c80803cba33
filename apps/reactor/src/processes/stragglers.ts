import { type Opportunity, type OpportunityEvent, type StageReference } from '#domain';
import { type Catalogue } from '#world';
import { type Effects } from '../effects.js';
import { type ProcessManager } from '../process-manager.js';

const stageEvents = [
  'pipeline_created',
  'stage_advanced',
  'stage_reverted',
  'stage_replaced',
  'closed_won',
  'closed_lost',
  'closed_abandoned',
  'reopened',
  'team_changed',
  'pipeline_changed',
] as const satisfies readonly OpportunityEvent['type'][];

type StageEvent = Extract<OpportunityEvent, { type: (typeof stageEvents)[number] }>;

/** Moves a deal that comes into a stage which is being deleted, or was: it was decided before that was known. */
export const lateForStage: ProcessManager<StageEvent> = {
  name: 'late-for-stage',
  reactsTo: stageEvents,
  async react({ event, streamId }, effects) {
    const stage = stageIn(event);
    if (!stage || stands(await effects.knownCatalogue(), stage.id)) return;
    await effects.give('opportunity', streamId, { type: 'leave_deleted_stage' });
  },
};

/** Where the event puts the deal; null: it leaves it where it is. */
function stageIn({ type, data }: StageEvent): StageReference | null {
  if (type === 'pipeline_created') return data.stage;
  return ('change' in data ? data.change : data)?.toStage ?? null;
}

const stands = ({ pipelines }: Catalogue, stageId: string): boolean =>
  Object.values(pipelines.byId).some(
    ({ deletion, stages }) => !deletion && stages.some((stage) => stage.id === stageId && !stage.deletion),
  );

const owningEvents = ['pipeline_created', 'rep_assigned', 'team_changed', 'reopened'] as const;

type OwningEvent = Extract<OpportunityEvent, { type: (typeof owningEvents)[number] }>;

/** Takes a deal from a member or team that is being removed, or was: it was given to them before that was known. */
export const lateForOwner: ProcessManager<OwningEvent> = {
  name: 'late-for-owner',
  reactsTo: owningEvents,
  async react({ event, streamId }, effects) {
    if (!mayBeLate(event, await effects.knownCatalogue())) return;
    const [deal, catalogue] = await Promise.all([effects.load('opportunity', streamId), effects.catalogue()]);
    if (deal.existence !== 'live' || deal.status !== 'open') return;
    await leaveTeam(deal, catalogue, effects);
    await leaveRep(deal, catalogue, effects);
  },
};

/** Whether the event gives the deal to somebody who left; it need not be so in the deal's team. */
function mayBeLate({ type, data }: OwningEvent, catalogue: Catalogue): boolean {
  switch (type) {
    case 'pipeline_created':
      return teamLeft(data.teamId, catalogue) || repLeft(data.repId, catalogue);
    case 'team_changed':
      return teamLeft(data.toTeamId, catalogue);
    case 'rep_assigned':
      return repLeft(data.repId, catalogue);
    case 'reopened':
      return true;
  }
}

const teamLeft = (teamId: string | null, { teams }: Catalogue): boolean =>
  teamId !== null && (Object.hasOwn(teams.removed.teams, teamId) || Boolean(own(teams.byId, teamId)?.removal));

const repLeft = (repId: string | null, { members, teams }: Catalogue): boolean =>
  repId !== null &&
  (Boolean(own(members, repId)?.removal) ||
    Object.values(teams.byId).some(({ leaving }) => Object.hasOwn(leaving, repId)));

async function leaveTeam({ id, teamId }: Opportunity, catalogue: Catalogue, effects: Effects): Promise<void> {
  if (teamId === null || !teamLeft(teamId, catalogue)) return;
  await effects.give('opportunity', id, { type: 'leave_team', teamId }, { target: `${id}/team` });
}

async function leaveRep(deal: Opportunity, { members, teams }: Catalogue, effects: Effects): Promise<void> {
  const { id, repId: memberId, teamId } = deal;
  if (memberId === null) return;
  if (own(members, memberId)?.removal) {
    await effects.give('opportunity', id, { type: 'leave_rep', memberId, teamId: null }, { target: `${id}/rep` });
  } else if (teamId !== null && own(own(teams.byId, teamId)?.leaving ?? {}, memberId)) {
    await effects.give('opportunity', id, { type: 'leave_rep', memberId, teamId }, { target: `${id}/rep` });
  }
}

const own = <T>(all: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(all, id) ? all[id] : undefined;
