import { describe, expect, it } from '@jest/globals';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { pipelines } from '../pipelines/pipelines.js';
import { noGates, type StageGates } from '../pipelines/state.js';
import { type OpportunityCommand } from './commands.js';
import { type OpportunityEvent } from './events.js';
import { type CreateOpportunity } from './create-opportunity.js';
import { created, givenIn, inFeedback, inSales, lived, usd, world } from './opportunity.fixture.js';
import { type OpportunityWorld } from './world.js';

/** The world with gates before a stage. */
const gated = (pipelineId: string, stageId: string, gates: Partial<StageGates>): OpportunityWorld => {
  const data = { pipelineId, stageId, gates: { ...noGates, ...gates }, previous: noGates };
  const catalogue = pipelines.evolve(world.pipelines, { type: 'stage_gates_set', data }, occurrence);
  return { ...world, pipelines: catalogue };
};
const create = (over: Partial<CreateOpportunity> = {}): CreateOpportunity => ({
  type: 'create_opportunity',
  opportunityId: 'd1',
  contactId: 'carl',
  ...over,
});
const to = (stageId: string, reason?: string) =>
  ({ type: 'move_to_stage', stageId, ...(reason !== undefined && { reason }) }) as const;
const refused = (missing: readonly string[]) => ({ rejected: 'stage_gate', facts: { missing } });

describe('the gates of a stage', () => {
  it('list all that is missing', () => {
    const required = ['source', 'repId', 'description', 'customFields.seats'] as const;
    const gates = gated('sales', 'proposal', { requiredFields: required, leastValue: 200_00, reasonRequired: true });
    expect(givenIn(gates)(inSales('lead')).when(to('proposal'))).toEqual({
      rejected: 'stage_gate',
      facts: {
        stageId: 'proposal',
        stage: 'Proposal',
        missing: ['source', 'repId', 'description', 'customFields.seats', 'value', 'reason'],
        leastValue: 200_00,
      },
    });
  });

  it('let a deal in that has all of it', () => {
    const required = ['source', 'value', 'tags', 'customFields.seats'] as const;
    const gates = gated('sales', 'proposal', { requiredFields: required, leastValue: 100_00, reasonRequired: true });
    const deal = inSales('lead', { source: 'inbound', tags: ['vip'], customFields: { seats: 0 } });
    expect(givenIn(gates)(deal).when(to('proposal', 'They asked'))).toMatchObject({
      events: [{ type: 'stage_advanced' }],
    });
    expect(givenIn(gates)(deal).when(to('proposal', ' '))).toMatchObject(refused(['reason']));
  });

  it('do not demand a field that the organization no longer defines', () => {
    const gates = gated('sales', 'proposal', { requiredFields: ['customFields.seats'] });
    expect(givenIn({ ...gates, customFields: {} })(inSales('lead')).when(to('proposal'))).toMatchObject({
      events: [{ type: 'stage_advanced' }],
    });
  });

  const named = { requiredFields: ['name'] } as const;
  const ways: readonly (readonly [string, OpportunityWorld, readonly OpportunityEvent[], OpportunityCommand])[] = [
    ['creating', gated('sales', 'lead', named), [], create()],
    ['advancing', gated('sales', 'contacted', named), [inSales('lead')], { type: 'advance' }],
    ['moving back', gated('sales', 'lead', named), [inSales('contacted')], { type: 'move_back' }],
    ['winning by stage', gated('sales', 'closed-won', named), [inSales('lead')], to('closed-won')],
    ['losing by stage', gated('sales', 'closed-lost', named), [inSales('lead')], to('closed-lost')],
    ['reopening by stage', gated('sales', 'lead', named), lived(inSales('lead'), to('closed-lost')), to('lead')],
    ['moving under independent', gated('feedback', 'answer', named), [inFeedback()], to('answer')],
    [
      'changing the pipeline',
      gated('feedback', 'ask', named),
      [inSales('lead')],
      { type: 'change_pipeline', pipelineId: 'feedback' },
    ],
    ['changing the team', gated('feedback', 'ask', named), [inSales('lead')], { type: 'change_team', teamId: 'south' }],
  ];

  it.each(ways)('hold for %s', (_, gates, events, command) => {
    expect(givenIn(gates)(...events).when(command)).toMatchObject(refused(['name']));
  });

  it('look at what the deal will have: its new team, rep and value', () => {
    const gates = gated('feedback', 'ask', { requiredFields: ['teamId', 'repId'], leastValue: 500 });
    const change = { type: 'change_team', teamId: 'south', value: usd(500) } as const;
    const deal = created({ repId: 'ann', value: usd(0) });
    expect(givenIn(gates)(deal).when(change)).toMatchObject(refused(['repId']));
    expect(givenIn(gates)(created({ repId: 'bob', value: usd(0) })).when(change)).toMatchObject({
      events: [{ type: 'team_changed' }, { type: 'adjustment' }],
    });
  });

  it('take a reason that no event keeps from the command', () => {
    const gates = gated('sales', 'lead', { reasonRequired: true });
    expect(givenIn(gates)().when(create())).toMatchObject(refused(['reason']));
    expect(givenIn(gates)().when(create({ reason: 'They called' }))).toMatchObject({
      events: [{ type: 'pipeline_created' }],
    });
  });

  it('ask nothing where the stage stays: marking a deal whose status is its own', () => {
    const gates = gated('feedback', 'ask', named);
    expect(givenIn(gates)(inFeedback()).when({ type: 'mark_won' })).toMatchObject({ events: [{ type: 'closed_won' }] });
  });
});
