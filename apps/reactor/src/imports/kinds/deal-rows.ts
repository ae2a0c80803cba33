import {
  type OpportunityCommand,
  type OpportunityEvent,
  type OpportunityState,
  opportunityStreams,
  type OpportunityWorld,
  type Pipeline,
} from '#domain';
import { type TimedCommand } from '#event-store';
import { type Entry, type EntryStep, WrongValue } from '#import-rows';
import { OpportunityWorlds } from '#world';
import { type AccountMaker, type Directory, named } from '../directory.js';
import { type ImportContexts } from '../import-context.js';
import { type ImportParts } from '../import-parts.js';
import { type RowKind } from '../row-kind.js';
import { customFieldKinds, given } from './given.js';

type DealRows = RowKind<OpportunityCommand, OpportunityState, OpportunityEvent, OpportunityWorld>;

/** What deals are made with. */
export interface DealParts {
  readonly parts: ImportParts;
  readonly contexts: ImportContexts;
  readonly directory: Directory;
  readonly makeAccount: AccountMaker;
}

/** How rows become deals with their past. */
export function dealRows({ parts, contexts, directory, makeAccount }: DealParts): DealRows {
  const worlds = new OpportunityWorlds(parts.neighbours);
  return {
    streams: opportunityStreams,
    isDeleted: ({ existence }) => existence === 'deleted',
    commandsOf: (entry, opportunityId) => commandsOf(entry, opportunityId, directory, makeAccount),
    async world(commands) {
      const [world, tried] = await Promise.all([worlds.of(contexts.organizationId, commands), directory.desk.tried()]);
      const made = [...directory.desk.accounts].map((id) => [id, id] as const);
      return { ...world, ...tried, accounts: new Map([...world.accounts, ...made]) };
    },
    check: (entry, deal) => requireEnd(entry.endsIn, deal),
  };
}

async function commandsOf(
  entry: Entry,
  opportunityId: string,
  directory: Directory,
  makeAccount: AccountMaker,
): Promise<readonly TimedCommand<OpportunityCommand>[]> {
  const pipeline = await pipelineOf(entry, directory);
  const { organization } = await directory.desk.catalogue();
  const currency = pipeline?.currency ?? organization.currency;
  const stage = entry.text('stage');
  const command = {
    type: 'create_opportunity' as const,
    opportunityId,
    ...given('externalId', entry.externalId),
    ...(await parties(entry, directory, { pipeline, makeAccount })),
    ...(pipeline && { pipelineId: pipeline.id }),
    ...(stage === '' ? {} : { stageId: stageIn(pipeline, stage) }),
    ...given('name', entry.text('name')),
    ...given('value', entry.money('value', currency)),
    ...given('source', entry.text('source')),
    ...given('expectedCloseDate', entry.date('expectedCloseDate')),
    ...given('description', entry.text('description')),
    ...given('probability', entry.whole('probability')),
    tags: entry.texts('tags'),
    customFields: entry.own(customFieldKinds(organization, 'deal')),
  };
  const later = entry.steps(currency).map((step) => ({ command: changeOf(step, pipeline), ...timeOf(step.at) }));
  return [{ command, ...timeOf(entry.createdAt) }, ...later];
}

interface Setting {
  readonly pipeline: Pipeline | null;
  readonly makeAccount: AccountMaker;
}

async function parties(entry: Entry, directory: Directory, { pipeline, makeAccount }: Setting) {
  const [contact, account] = [entry.text('contact'), entry.text('account')];
  const [rep, team] = [entry.text('rep'), entry.text('team')];
  const teamId = team === '' ? null : await directory.team(team, pipeline?.id ?? null);
  return {
    ...(contact === '' ? { withoutContact: true as const } : { contactId: await directory.contact(contact) }),
    ...(account === '' ? {} : { accountId: await directory.account(account, makeAccount) }),
    ...(teamId === null ? {} : { teamId }),
    ...(rep === '' ? {} : { repId: await directory.rep(rep, teamId) }),
  };
}

/** The one that the row or the mapping names; else its team's funnel, else the default. */
async function pipelineOf(entry: Entry, directory: Directory): Promise<Pipeline | null> {
  const wanted = await directory.pipeline(entry.text('pipeline'));
  if (wanted) return wanted;
  const { pipelines, teams } = await directory.desk.catalogue();
  const team = entry.text('team');
  const funnel = team === '' ? undefined : named(Object.values(teams.byId), team)?.pipelineId;
  const id = funnel ?? pipelines.defaultId;
  return (id !== null && Object.hasOwn(pipelines.byId, id) && pipelines.byId[id]) || null;
}

function changeOf(step: EntryStep, pipeline: Pipeline | null): OpportunityCommand {
  const { reason } = step;
  const why = reason === '' ? {} : { reason };
  return step.do === 'adjust'
    ? { type: 'adjust_value', value: step.value, ...why }
    : { type: 'move_to_stage', stageId: stageIn(pipeline, step.stage), ...why };
}

function stageIn(pipeline: Pipeline | null, name: string): string {
  const stages = pipeline?.stages ?? [];
  const wanted = name.trim().toLowerCase();
  const found = stages.find((stage) => stage.id === wanted || stage.name.trim().toLowerCase() === wanted);
  if (found) return found.id;
  throw new WrongValue(
    `"${name}" is no stage of the pipeline; there are ${stages.map((stage) => stage.name).join(', ')}`,
  );
}

const timeOf = (at: string | null) => (at === null ? {} : { occurredAt: at });

/** A row that contradicts itself (won, but without the day) would end as another deal than it says. */
function requireEnd(expected: string, deal: OpportunityState): void {
  if (expected === '' || deal.existence !== 'live') return;
  const { name } = deal.stage;
  if (name.toLowerCase() !== expected.toLowerCase()) {
    throw new WrongValue(`by its dates it ends in ${name}, not in ${expected}`);
  }
}
