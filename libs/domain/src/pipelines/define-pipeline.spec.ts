import { describe, expect, it } from '@jest/globals';
import { type DefinePipeline } from './commands.js';
import { defined, given, stage, stagesOf } from './pipelines.fixture.js';
import { presets } from './presets.js';

const stages = [stage('A'), stage('B'), stage('Won', 'won'), stage('Lost', 'lost')];
const define = (over: Partial<DefinePipeline> = {}): DefinePipeline => ({
  type: 'define_pipeline',
  pipelineId: 'sales',
  name: 'Sales',
  statusPolicy: 'by_stage',
  stages,
  ...over,
});
const second = (over: Partial<DefinePipeline>) => define({ pipelineId: 'second', name: 'Second', ...over });
const asDefault = { type: 'default_pipeline_set', data: { pipelineId: 'sales', previous: null } } as const;

describe('define pipeline', () => {
  it('makes the first one the default, in the same append', () => {
    expect(given().when(define())).toEqual({ events: [defined(), asDefault] });
  });

  it('leaves the default as it is from then on', () => {
    const others = stagesOf(presets[0], 'second-');
    const over = { preset: 'Sales', description: 'Like the first', stages: others };
    expect(given(defined(), asDefault).when(second(over))).toMatchObject({
      events: [{ type: 'pipeline_defined', data: { pipelineId: 'second', name: 'Second', ...over } }],
    });
  });

  it('is rejected for an id that another pipeline or stage has, or had', () => {
    expect(given(defined()).when(second({}))).toEqual({ rejected: 'already_exists', facts: { stageId: 'a' } });
    const gone = { type: 'pipeline_deleted', data: { pipelineId: 'second', moveTo: null } } as const;
    expect(given(defined(), gone).when(second({ stages: stagesOf(presets[0]) }))).toEqual({
      rejected: 'already_exists',
      facts: { pipelineId: 'second' },
    });
  });

  it("takes the organization's currency unless one is given", () => {
    expect(given().when(define({ currency: 'EUR' }))).toMatchObject({
      events: [{ data: { currency: 'EUR' } }, asDefault],
    });
    expect(given().when(define({ currency: 'XYZ' }))).toEqual({
      rejected: 'currency_unknown',
      facts: { currency: 'XYZ' },
    });
  });

  it('fills in what a stage does not say', () => {
    const short = [
      { id: 'a', name: 'A', outcome: 'active' },
      { id: 'won', name: 'Won', outcome: 'won' },
      { id: 'lost', name: 'Lost', outcome: 'lost' },
    ] as const;
    expect(given().when(define({ stages: short }))).toMatchObject({
      events: [
        {
          data: {
            stages: [
              { description: '', colour: 'gray', probability: 50, staleAfterDays: null },
              { colour: 'green', probability: 100 },
              { colour: 'red', probability: 0 },
            ],
          },
        },
        asDefault,
      ],
    });
  });

  it('is rejected for an id or a name that a pipeline has, case and surrounding space aside', () => {
    expect(given(defined()).when(define({ name: 'Other' }))).toEqual({
      rejected: 'already_exists',
      facts: { pipelineId: 'sales' },
    });
    expect(given(defined()).when(second({ name: ' sales ' }))).toEqual({
      rejected: 'name_taken',
      facts: { name: ' sales ', pipelineId: 'sales' },
    });
    expect(given().when(define({ name: ' ' }))).toMatchObject({ rejected: 'name_required' });
  });
});

describe('define pipeline: stages', () => {
  it.each([
    ['active', stages.filter(({ outcome }) => outcome !== 'active')],
    ['won', stages.filter(({ outcome }) => outcome !== 'won')],
    ['lost', stages.filter(({ outcome }) => outcome !== 'lost')],
  ])('is rejected without an %s one where the status follows the stage', (outcome, some) => {
    expect(given().when(define({ stages: some }))).toEqual({
      rejected: 'stages_required',
      facts: { missing: [outcome] },
    });
  });

  it('is rejected with an active one after a closing one', () => {
    expect(given().when(define({ stages: [...stages, stage('C')] }))).toEqual({
      rejected: 'stage_order',
      facts: { stage: 'C', closing: 'Won' },
    });
  });

  it('is rejected with one that does not name its outcome where the status follows it', () => {
    expect(given().when(define({ stages: [{ id: 'x', name: 'X' }, ...stages] }))).toEqual({
      rejected: 'outcome_required',
      facts: { stage: 'X' },
    });
  });

  it('are all active where the status is independent, and at least one', () => {
    const independent = (some: DefinePipeline['stages']) =>
      given().when(define({ statusPolicy: 'independent', stages: some }));
    expect(independent([{ id: 'x', name: 'X' }])).toMatchObject({
      events: [{ data: { stages: [{ outcome: 'active' }] } }, asDefault],
    });
    expect(independent(stages)).toEqual({ rejected: 'outcome_not_allowed', facts: { stage: 'Won', outcome: 'won' } });
    expect(independent([])).toEqual({ rejected: 'stages_required', facts: { missing: ['active'] } });
  });

  it('is rejected with two of one id or of one name', () => {
    expect(given().when(define({ stages: [stage('A'), { ...stage('B'), id: 'a' }, ...stages] }))).toEqual({
      rejected: 'already_exists',
      facts: { stageId: 'a' },
    });
    expect(given().when(define({ stages: [{ ...stage('B'), id: 'x', name: ' b' }, ...stages] }))).toMatchObject({
      rejected: 'name_taken',
      facts: { stageId: 'x' },
    });
  });

  it.each([
    [{ name: '' }, 'name_required'],
    [{ probability: 101 }, 'probability_out_of_range'],
    [{ staleAfterDays: 0 }, 'value_out_of_range'],
  ])('is rejected with one of %p: %s', (over, code) => {
    expect(given().when(define({ stages: [{ ...stage('X'), ...over }, ...stages] }))).toMatchObject({ rejected: code });
  });
});
