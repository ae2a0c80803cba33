import { specificationOf } from '#decider';
import { type Survivors } from '../merging.js';
import { type Money } from '../money/money.js';
import { defined, occurrence, organization, stage, stagesOf } from '../pipelines/pipelines.fixture.js';
import { pipelines } from '../pipelines/pipelines.js';
import { presets } from '../pipelines/presets.js';
import { type Pipelines } from '../pipelines/state.js';
import { type Channel } from '../teams/state.js';
import { type OpportunityCommand } from './commands.js';
import { type OpportunityEvent, type OpportunityEventData } from './events.js';
import { opportunity } from './opportunity.js';
import { type PipelineReference, type StageReference } from './references.js';
import { type OpportunityState } from './state.js';
import { type OpportunityWorld } from './world.js';

const [sales] = presets;

/** `sales` (by_stage, the preset), `feedback` (independent: Ask, Answer, Review) and `export` (by_stage, in EUR, with a second lost stage). */
const catalogue: Pipelines = [
  defined({ pipelineId: 'sales', stages: stagesOf(sales) }),
  defined({
    pipelineId: 'feedback',
    name: 'Feedback',
    statusPolicy: 'independent',
    stages: [stage('Ask'), stage('Answer'), stage('Review')],
  }),
  defined({
    pipelineId: 'export',
    name: 'Export',
    currency: 'EUR',
    stages: [...stagesOf(sales, 'export-'), stage('No Budget', 'lost')],
  }),
  { type: 'default_pipeline_set', data: { pipelineId: 'sales', previous: null } } as const,
].reduce((state, event) => pipelines.evolve(state, event, occurrence), pipelines.initialState);

const team = (id: string, pipelineId: string, memberIds: readonly string[], channelIds: readonly string[] = []) => ({
  id,
  name: id,
  pipelineId,
  memberIds,
  channelIds,
  dealAmountEnabled: true,
  leaving: {},
  removal: null,
});

const channel = (id: string, kind: Channel['kind']): Channel => ({ id, name: id, kind, address: id, secretVersion: 1 });

const member = (id: string) => ({ id, name: id, email: null, role: 'closer', removal: null }) as const;

/** Records that were never merged. */
const standing = (...ids: readonly string[]): Survivors => new Map(ids.map((id) => [id, id]));

/** Ann and Bob; team north (sales, Ann), south (feedback, Bob), abroad (export, Ann). */
export const world: OpportunityWorld = {
  organization,
  pipelines: catalogue,
  members: { ann: member('ann'), bob: member('bob') },
  teams: {
    byId: {
      north: team('north', 'sales', ['ann'], ['mail', 'phone']),
      south: team('south', 'feedback', ['bob'], ['phone']),
      abroad: team('abroad', 'export', ['ann']),
    },
    channels: { mail: channel('mail', 'email'), phone: channel('phone', 'phone'), chat: channel('chat', 'web_chat') },
    removed: { teams: {}, channels: {} },
  },
  contacts: standing('carl', 'cora'),
  accounts: standing('initech', 'globex'),
  conversationIds: new Set(['talk', 'chat']),
  agentIds: new Set(['scout', 'clerk']),
  customFields: {
    size: { id: 'size', name: 'Size', kind: 'choice', choices: ['small', 'large'] },
    seats: { id: 'seats', name: 'Seats', kind: 'number', choices: [] },
    renewal: { id: 'renewal', name: 'Renewal', kind: 'date', choices: [] },
    remark: { id: 'remark', name: 'Remark', kind: 'text', choices: [] },
  },
};

/** The world with another close-reason policy of a pipeline. */
export const demandingReasons = (pipelineId: string, policy: 'lost' | 'always'): OpportunityWorld => ({
  ...world,
  pipelines: pipelines.evolve(
    catalogue,
    { type: 'close_reason_policy_set', data: { pipelineId, policy, previous: 'optional' } },
    occurrence,
  ),
});

/** The world with a stage that is being deleted. */
export function deletingStage(pipelineId: string, stageId: string, moveTo: string): OpportunityWorld {
  const pipeline = pipelineIn(world, pipelineId);
  const stages = pipeline.stages.map((each) => (each.id === stageId ? { ...each, deletion: { moveTo } } : each));
  return { ...world, pipelines: { ...catalogue, byId: { ...catalogue.byId, [pipelineId]: { ...pipeline, stages } } } };
}

/** Given a deal's events, when a command: what then? */
export const given = specificationOf(opportunity, world, occurrence);

/** The same in another world. */
export const givenIn = (other: OpportunityWorld) => specificationOf(opportunity, other, occurrence);

/** An amount of USD cents. */
export const usd = (amount: number): Money => ({ amount, currency: 'USD' });

/** An amount of EUR cents. */
export const eur = (amount: number): Money => ({ amount, currency: 'EUR' });

/** What an event keeps of the pipeline. */
export function pipelineRef(pipelineId: string): PipelineReference {
  const { id, name, currency, statusPolicy } = pipelineIn(world, pipelineId);
  return { id, name, currency, statusPolicy };
}

/** What an event keeps of the stage. */
export function stageRef(pipelineId: string, stageId: string): StageReference {
  const { stages } = pipelineIn(world, pipelineId);
  const position = stages.findIndex(({ id }) => id === stageId);
  const found = stages[position];
  if (!found) throw new RangeError(`no stage ${stageId} in ${pipelineId}`);
  return { id: stageId, name: found.name, position, outcome: found.outcome };
}

/** From one stage of `sales` to another. */
export const salesChange = (from: string, to: string) => ({
  fromStage: stageRef('sales', from),
  toStage: stageRef('sales', to),
});

/** The creation of deal `d1`: 100 USD with Carl in the first stage of `sales` unless said otherwise. */
export const created = (over: Partial<OpportunityEventData<'pipeline_created'>> = {}): OpportunityEvent => ({
  type: 'pipeline_created',
  data: {
    opportunityId: 'd1',
    externalId: null,
    leadId: null,
    name: null,
    contactId: 'carl',
    accountId: null,
    pipeline: pipelineRef('sales'),
    stage: stageRef('sales', 'lead'),
    value: usd(100_00),
    source: null,
    teamId: null,
    channelId: null,
    conversationId: null,
    repId: null,
    agentId: null,
    expectedCloseDate: null,
    followUpAt: null,
    description: '',
    tags: [],
    customFields: {},
    probability: null,
    ...over,
  },
});

/** The creation of a deal in a stage of `sales`. */
export const inSales = (stageId: string, over: Parameters<typeof created>[0] = {}) =>
  created({ stage: stageRef('sales', stageId), ...over });

/** The creation of a deal in a stage of `feedback`, whose statuses are independent. */
export const inFeedback = (stageId = 'ask', over: Parameters<typeof created>[0] = {}) =>
  created({ pipeline: pipelineRef('feedback'), stage: stageRef('feedback', stageId), ...over });

/** The creation of a deal in the first stage of `export`, whose currency is EUR. */
export const inExport = (over: Parameters<typeof created>[0] = {}) =>
  created({ pipeline: pipelineRef('export'), stage: stageRef('export', 'export-lead'), value: eur(500), ...over });

/** The events of a deal that was created so and then went through the commands. */
export function lived(creation: OpportunityEvent, ...commands: readonly OpportunityCommand[]): OpportunityEvent[] {
  const events = [creation];
  let state: OpportunityState = opportunity.evolve(opportunity.initialState, creation, occurrence);
  for (const command of commands) {
    const decided = opportunity.decide(command, state, world);
    state = decided.reduce((before, event) => opportunity.evolve(before, event, occurrence), state);
    events.push(...decided);
  }
  return events;
}

/** What a rejection tells of stages. */
export const named = (pipelineId: string, ...stageIds: readonly string[]) =>
  stageIds.map((id) => ({ id, name: stageRef(pipelineId, id).name }));

function pipelineIn({ pipelines: { byId } }: OpportunityWorld, pipelineId: string) {
  const pipeline = byId[pipelineId];
  if (!pipeline) throw new RangeError(`no pipeline ${pipelineId}`);
  return pipeline;
}
