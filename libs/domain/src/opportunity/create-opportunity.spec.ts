import { describe, expect, it } from '@jest/globals';
import { pipelines } from '../pipelines/pipelines.js';
import { type CreateOpportunity } from './create-opportunity.js';
import {
  created,
  deletingStage,
  eur,
  given,
  givenIn,
  inFeedback,
  inSales,
  lived,
  named,
  pipelineRef,
  stageRef,
  usd,
  world,
} from './opportunity.fixture.js';

const create = (over: Partial<CreateOpportunity> = {}): CreateOpportunity => ({
  type: 'create_opportunity',
  opportunityId: 'd1',
  contactId: 'carl',
  ...over,
});
const refusal = (over: Partial<CreateOpportunity>) => given().when(create(over));

describe('create opportunity', () => {
  it('begins in the first stage of the default pipeline, with no value, when nothing but its contact is said', () => {
    expect(given().when(create())).toEqual({ events: [created({ value: usd(0) })] });
  });

  it('takes all that is said', () => {
    const said = {
      externalId: 'crm-1',
      name: 'Big one',
      accountId: 'initech',
      value: usd(500),
      source: 'referral',
      teamId: 'north',
      channelId: 'mail',
      conversationId: 'talk',
      repId: 'ann',
      agentId: 'scout',
      expectedCloseDate: '2026-06-30',
      followUpAt: '2026-03-05T08:00:00.000Z',
      description: 'Wants two seats.',
      customFields: { size: 'large', seats: 2 },
      probability: 35,
    };
    expect(given().when(create({ ...said, stageId: 'proposal', tags: ['vip', 'q2', 'vip'] }))).toEqual({
      events: [inSales('proposal', { ...said, tags: ['vip', 'q2'] })],
    });
  });

  it('begins in the pipeline that is named', () => {
    expect(given().when(create({ pipelineId: 'feedback' }))).toEqual({
      events: [inFeedback('ask', { value: usd(0) })],
    });
  });

  it("begins in the team's funnel, in its currency", () => {
    expect(given().when(create({ teamId: 'abroad' }))).toMatchObject({
      events: [{ data: { teamId: 'abroad', pipeline: pipelineRef('export'), value: eur(0) } }],
    });
  });

  it('passes over a first stage that is being deleted', () => {
    expect(givenIn(deletingStage('sales', 'lead', 'contacted'))().when(create())).toMatchObject({
      events: [{ data: { stage: stageRef('sales', 'contacted') } }],
    });
  });
});

describe('create opportunity: who and what it is about', () => {
  it('needs a contact, unless the caller says that there is none', () => {
    const nobody = { type: 'create_opportunity', opportunityId: 'd1' } as const;
    expect(given().when(nobody)).toEqual({ rejected: 'contact_required', facts: {} });
    expect(given().when({ ...nobody, withoutContact: true })).toMatchObject({
      events: [{ data: { contactId: null } }],
    });
  });

  it.each([
    [{ contactId: 'nobody' }, 'contact_not_found'],
    [{ accountId: 'nowhere' }, 'account_not_found'],
    [{ conversationId: 'silence' }, 'conversation_not_found'],
    [{ agentId: 'ghost' }, 'agent_not_found'],
    [{ repId: 'nobody' }, 'member_not_found'],
    [{ teamId: 'nowhere' }, 'team_not_found'],
    [{ pipelineId: 'nowhere' }, 'pipeline_not_found'],
    [{ channelId: 'pigeon' }, 'channel_not_found'],
    [{ customFields: { mood: 'good' } }, 'custom_field_not_found'],
  ])('refuses %p: %s', (over, code) => {
    expect(refusal(over)).toMatchObject({ rejected: code });
  });

  it('refuses a rep or a channel that its team does not have', () => {
    expect(refusal({ teamId: 'north', repId: 'bob' })).toEqual({
      rejected: 'rep_not_in_team',
      facts: { repId: 'bob', teamId: 'north', memberIds: ['ann'] },
    });
    expect(refusal({ teamId: 'south', channelId: 'mail' })).toMatchObject({ rejected: 'channel_not_in_team' });
  });

  it('is on a channel of its team where one is required: the only one, unless another is named', () => {
    const required = (over: Partial<CreateOpportunity>) => given().when(create({ channelRequired: true, ...over }));
    expect(required({ teamId: 'south' })).toMatchObject({ events: [{ data: { channelId: 'phone' } }] });
    expect(required({ teamId: 'north', channelId: 'mail' })).toMatchObject({
      events: [{ data: { channelId: 'mail' } }],
    });
    expect(required({ teamId: 'north' })).toEqual({
      rejected: 'channel_required',
      facts: { channels: ['mail', 'phone'].map((id) => ({ id, name: id })) },
    });
    expect(required({ teamId: 'north', channelId: 'chat' })).toMatchObject({ rejected: 'channel_not_in_team' });
    expect(required({ teamId: 'abroad' })).toEqual({ rejected: 'no_channel_available', facts: { teamId: 'abroad' } });
  });

  it('takes any member as rep and any channel where it has no team', () => {
    expect(given().when(create({ repId: 'bob', channelId: 'mail' }))).toMatchObject({
      events: [{ data: { repId: 'bob', channelId: 'mail' } }],
    });
  });
});

describe('create opportunity: where', () => {
  it('refuses a won or lost stage, naming the active ones', () => {
    expect(refusal({ stageId: 'closed-won' })).toEqual({
      rejected: 'not_active_stage',
      facts: {
        stageId: 'closed-won',
        stage: 'Closed Won',
        outcome: 'won',
        stages: named('sales', 'lead', 'contacted', 'qualified', 'proposal', 'negotiation'),
      },
    });
  });

  it('refuses a stage of another pipeline', () => {
    expect(refusal({ stageId: 'ask' })).toMatchObject({ rejected: 'stage_not_in_pipeline' });
  });

  it('refuses a stage that is being deleted', () => {
    expect(givenIn(deletingStage('sales', 'lead', 'contacted'))().when(create({ stageId: 'lead' }))).toMatchObject({
      rejected: 'stage_closed',
    });
  });

  it("refuses another pipeline than its team's funnel", () => {
    expect(refusal({ teamId: 'north', pipelineId: 'feedback' })).toEqual({
      rejected: 'pipeline_not_of_team',
      facts: { pipelineId: 'feedback', teamId: 'north', funnelId: 'sales' },
    });
  });

  it('refuses while there is no pipeline at all', () => {
    const empty = { ...world, pipelines: pipelines.initialState };
    expect(givenIn(empty)().when(create())).toMatchObject({ rejected: 'pipeline_not_found' });
  });
});

describe('create opportunity: values', () => {
  it.each([
    [{ value: eur(1) }, 'currency_mismatch'],
    [{ value: usd(-1) }, 'value_out_of_range'],
    [{ source: 'stars' }, 'source_unknown'],
    [{ name: ' ' }, 'name_required'],
    [{ tags: [''] }, 'text_required'],
    [{ probability: 101 }, 'probability_out_of_range'],
    [{ customFields: { size: 'huge' } }, 'custom_field_value_invalid'],
  ])('refuses %p: %s', (over, code) => {
    expect(refusal(over)).toMatchObject({ rejected: code });
  });
});

describe('create opportunity: once', () => {
  it('refuses an id that a deal has', () => {
    expect(given(created()).when(create())).toEqual({ rejected: 'already_exists', facts: { opportunityId: 'd1' } });
  });

  it('refuses the id of a deleted deal: it is never used again', () => {
    expect(given(...lived(created(), { type: 'delete_opportunity' })).when(create())).toEqual({
      rejected: 'opportunity_not_found',
      facts: { opportunityId: 'd1', deleted: true },
    });
  });
});
