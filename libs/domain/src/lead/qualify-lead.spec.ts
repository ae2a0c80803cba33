import { describe, expect, it } from '@jest/globals';
import { type LeadStep } from './life.js';
import { assigned, captured, confirmed, given, givenIn, marketQualified, policy } from './lead.fixture.js';

const call: LeadStep = {
  ...{ id: 'call', name: 'Call', stage: 'assigned', required: true },
  ...{ assigneeId: null, dueOn: null, done: false },
};
const done = { type: 'lead_step_done', data: { leadId: 'l1', stepId: 'call', name: 'Call' } } as const;
const qualify = (to: 'market_qualified' | 'sales_qualified') => ({ type: 'qualify_lead' as const, to });

describe('qualify lead', () => {
  it('goes stage by stage, naming the criteria that are met', () => {
    expect(given(captured(), assigned).when(qualify('market_qualified'))).toEqual({ events: [marketQualified] });
    expect(given(captured(), assigned, marketQualified, confirmed).when(qualify('sales_qualified'))).toEqual({
      events: [{ type: 'lead_sales_qualified', data: { leadId: 'l1', met: ['At least fifty', 'A meeting is set'] } }],
    });
  });

  it('skips no stage, and is nothing where it is that far', () => {
    expect(given(captured()).when(qualify('market_qualified'))).toMatchObject({
      rejected: 'lead_not_at_stage',
      facts: { stage: 'created', needed: 'assigned' },
    });
    expect(given(captured(), assigned).when(qualify('sales_qualified'))).toMatchObject({
      rejected: 'lead_not_at_stage',
      facts: { needed: 'market_qualified' },
    });
    expect(given(captured(), assigned, marketQualified).when(qualify('market_qualified'))).toEqual({ events: [] });
  });

  it('is rejected listing each criterion that is not met', () => {
    const small = given(captured({ employees: 49 }), assigned, marketQualified);
    expect(small.when(qualify('sales_qualified'))).toMatchObject({
      rejected: 'criteria_not_met',
      facts: {
        stage: 'sales_qualified',
        missing: [
          { criterionId: 'size', kind: 'condition', condition: { field: 'employees', value: 50 } },
          { criterionId: 'meeting', name: 'A meeting is set', kind: 'confirmation' },
        ],
      },
    });
  });

  it('leaves no stage without its required steps', () => {
    const stepped = captured({ steps: [call] });
    expect(given(stepped, assigned).when(qualify('market_qualified'))).toMatchObject({
      rejected: 'criteria_not_met',
      facts: { missing: [{ criterionId: null, kind: 'required_step', steps: [{ id: 'call', name: 'Call' }] }] },
    });
    expect(given(stepped, assigned, done).when(qualify('market_qualified'))).toEqual({ events: [marketQualified] });
  });

  it('demands optional steps too where a criterion says that steps are done', () => {
    const criteria = {
      ...policy.criteria,
      market_qualified: [{ id: 'all', name: 'Everything done', kind: 'steps_done' as const }],
    };
    const demanding = givenIn({ leadPolicy: { ...policy, criteria } });
    const stepped = captured({ steps: [{ ...call, required: false }] });
    expect(demanding(stepped, assigned).when(qualify('market_qualified'))).toMatchObject({
      rejected: 'criteria_not_met',
      facts: { missing: [{ criterionId: 'all', steps: [{ id: 'call' }] }] },
    });
    expect(demanding(stepped, assigned, done).when(qualify('market_qualified'))).toMatchObject({
      events: [{ data: { met: ['Everything done'] } }],
    });
  });
});

describe('a confirmation', () => {
  const confirm = { type: 'confirm_criterion', criterionId: 'meeting', note: 'Tuesday' } as const;

  it('is said, and can be withdrawn', () => {
    expect(given(captured()).when(confirm)).toEqual({ events: [confirmed] });
    expect(given(captured(), confirmed).when(confirm)).toEqual({ events: [] });
    const withdraw = { type: 'withdraw_criterion', criterionId: 'meeting' } as const;
    const [withdrawn] = [
      {
        type: 'criterion_withdrawn' as const,
        data: { leadId: 'l1', criterionId: 'meeting', name: 'A meeting is set' },
      },
    ];
    expect(given(captured(), confirmed).when(withdraw)).toEqual({ events: [withdrawn] });
    expect(given(captured()).when(withdraw)).toEqual({ events: [] });
    expect(given(captured(), confirmed, withdrawn).state).toMatchObject({ confirmations: {} });
  });

  it('is rejected of what is judged by what is known, and of what is not there', () => {
    expect(given(captured()).when({ ...confirm, criterionId: 'size' })).toMatchObject({
      rejected: 'criterion_not_confirmable',
    });
    expect(given(captured()).when({ ...confirm, criterionId: 'luck' })).toMatchObject({
      rejected: 'criterion_not_found',
    });
  });
});

describe('steps', () => {
  it('are added to the stage that the lead is in, and done once', () => {
    const add = { type: 'add_lead_step', stepId: 's1', name: 'Send', assigneeId: 'bob' } as const;
    expect(given(captured(), assigned).when(add)).toMatchObject({
      events: [{ data: { step: { id: 's1', stage: 'assigned', required: false, assigneeId: 'bob', done: false } } }],
    });
    expect(given(captured({ steps: [call] })).when({ type: 'do_lead_step', stepId: 'call' })).toEqual({
      events: [done],
    });
    expect(given(captured({ steps: [call] }), done).when({ type: 'do_lead_step', stepId: 'call' })).toEqual({
      events: [],
    });
    expect(given(captured()).when({ type: 'do_lead_step', stepId: 'call' })).toMatchObject({
      rejected: 'lead_step_not_found',
    });
    expect(given(captured({ steps: [call] })).when({ ...add, stepId: 'call' })).toMatchObject({
      rejected: 'already_exists',
    });
  });
});

describe('discard and restore', () => {
  const discarded = {
    type: 'lead_discarded',
    data: { leadId: 'l1', reason: 'no budget', previous: 'market_qualified' },
  } as const;

  it('brings the lead back to where it was', () => {
    const history = [captured(), assigned, marketQualified];
    expect(given(...history).when({ type: 'discard_lead', reason: 'no budget' })).toEqual({ events: [discarded] });
    expect(given(...history, discarded).state).toMatchObject({ stage: 'discarded', discardReason: 'no budget' });
    expect(given(...history, discarded).when({ type: 'discard_lead' })).toEqual({ events: [] });
    const restored = { type: 'lead_restored', data: { leadId: 'l1', stage: 'market_qualified' } } as const;
    expect(given(...history, discarded).when({ type: 'restore_lead' })).toEqual({ events: [restored] });
    expect(given(...history, discarded, restored).state).toMatchObject({
      stage: 'market_qualified',
      discardReason: null,
    });
    expect(given(...history).when({ type: 'restore_lead' })).toEqual({ events: [] });
  });

  it('leaves nothing to do but restoring, or another status', () => {
    const closed = given(captured(), assigned, discarded);
    expect(closed.when(qualify('market_qualified'))).toMatchObject({ rejected: 'lead_closed' });
    expect(closed.when({ type: 'edit_lead', name: 'x' })).toMatchObject({ rejected: 'lead_closed' });
  });
});
