import { type OpportunityEvent, type OpportunityEventData, type PipelineReference, type StageReference } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Operation, type Projection } from '#read-model';

/** An event of the deal `d1`, when it happened, and when it was recorded if that was later. */
export type Told = readonly [event: OpportunityEvent, at?: string, recordedAt?: string];

export const sales: PipelineReference = { id: 'sales', name: 'Sales', currency: 'USD', statusPolicy: 'by_stage' };
export const renewals: PipelineReference = { ...sales, id: 'renewals', name: 'Renewals' };
export const lead: StageReference = { id: 'lead', name: 'Lead', position: 0, outcome: 'active' };
export const proposal: StageReference = { id: 'proposal', name: 'Proposal', position: 1, outcome: 'active' };
export const wonStage: StageReference = { id: 'won', name: 'Won', position: 2, outcome: 'won' };

/** Dollars in cents. */
export const usd = (amount: number) => ({ amount, currency: 'USD' });

/** A deal of team north and rep ann, worth 100, in the first stage of Sales. */
export const created = (changes: Partial<OpportunityEventData<'pipeline_created'>> = {}): OpportunityEvent => ({
  type: 'pipeline_created',
  data: {
    opportunityId: 'd1',
    externalId: null,
    leadId: null,
    name: 'Big one',
    contactId: 'zoe',
    accountId: null,
    pipeline: sales,
    stage: lead,
    value: usd(100),
    source: 'inbound',
    teamId: 'north',
    channelId: null,
    conversationId: null,
    repId: 'ann',
    agentId: null,
    expectedCloseDate: null,
    followUpAt: null,
    description: '',
    tags: [],
    customFields: {},
    probability: null,
    ...changes,
  },
});

/** It is won, worth so much. */
export const won = (amount: number): OpportunityEvent => ({
  type: 'closed_won',
  data: {
    value: usd(amount),
    pipeline: sales,
    stage: wonStage,
    repId: 'ann',
    agentId: null,
    teamId: 'north',
    source: 'inbound',
    accountId: null,
    contactId: 'zoe',
    reason: null,
    change: null,
  },
});

export const upsold = (amount: number, value: number): OpportunityEvent => ({
  type: 'upsell',
  data: { amount: usd(amount), value: usd(value), reason: null },
});

export const reopened: OpportunityEvent = {
  type: 'reopened',
  data: { previousStatus: 'won', change: { fromStage: wonStage, toStage: proposal }, reason: null },
};

export const deleted: OpportunityEvent = {
  type: 'opportunity_deleted',
  data: { name: 'Big one', pipeline: sales, stage: lead },
};

/** What a projection makes of a deal's events. */
export interface Outcome<Kept> {
  readonly kept: Kept | null;
  readonly operations: readonly Operation[];
  /** `<key> <field>` → sum of what was added, zeros left out */
  readonly sums: Readonly<Record<string, number>>;
}

/** Runs a projection over the events of one deal. */
export function outcomeOf<Kept, State>(
  projection: Projection<Kept, OpportunityEvent, State>,
  told: readonly Told[],
  common: State | null = null,
): Outcome<Kept> {
  const operations: Operation[] = [];
  const records = new Map<string, Kept | null>();
  let kept: Kept | null = null;
  const related = { record: (id: string) => records.get(id) ?? null, members: () => ['d1'] };
  told.forEach(([event, at = '2026-03-10T12:00:00.000Z', recordedAt = at], index) => {
    const projected = projection.project(recorded(event, { at, recordedAt, index }), kept, common, related);
    operations.push(...projected.operations);
    kept = projected.kept;
    for (const [id, record] of projected.related ?? []) records.set(id, record);
  });
  return { kept, operations, sums: sumsOf(operations) };
}

function sumsOf(operations: readonly Operation[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const operation of operations) {
    if (operation.op !== 'add') continue;
    const name = `${operation.key} ${operation.field}`;
    sums[name] = (sums[name] ?? 0) + operation.by;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

interface Recording {
  readonly at: string;
  readonly recordedAt: string;
  readonly index: number;
}

const recorded = (event: OpportunityEvent, { at, recordedAt, index }: Recording): RecordedEvent<OpportunityEvent> => ({
  id: `e${index}`,
  event,
  metadata: {
    organizationId: 'acme',
    actor: { kind: 'user', id: 'ann', roles: ['closer'] },
    onBehalfOf: null,
    via: { kind: 'api', id: 'test' },
    why: null,
    occurredAt: at,
    recordedAt,
    backdated: recordedAt !== at,
    commandId: 'c',
    idempotencyKey: null,
    requestHash: null,
    $correlationId: 'c',
    $causationId: 'c',
    depth: 0,
    traceparent: null,
    schemaVersion: 1,
    previousHash: '',
    hash: '',
  },
  stream: 'opportunity-acme.d1',
  category: 'opportunity',
  streamId: 'd1',
  revision: BigInt(index),
  position: BigInt(index * 10),
});
