import { describe, expect, it } from '@jest/globals';
import { type DeleteStage } from './commands.js';
import { destinationOf } from './destination.js';
import { type PipelinesEvent } from './events.js';
import { defined, given, givenIn, stage } from './pipelines.fixture.js';

const sales = defined({
  stages: [stage('A'), stage('B'), stage('C'), stage('Won', 'won'), stage('Renewed', 'won'), stage('Lost', 'lost')],
});
const remove = (stageId: string, moveTo?: string): DeleteStage => ({
  type: 'delete_stage',
  pipelineId: 'sales',
  stageId,
  ...(moveTo !== undefined && { moveTo }),
});
const started = (stageId: string, moveTo: string): PipelinesEvent => ({
  type: 'stage_deletion_started',
  data: { pipelineId: 'sales', stageId, moveTo },
});
const done = (stageId: string, moveTo: string): PipelinesEvent => ({
  type: 'stage_deleted',
  data: { pipelineId: 'sales', stageId, moveTo },
});
const complete = (stageId: string) => ({ type: 'complete_stage_deletion', pipelineId: 'sales', stageId }) as const;
const holding = (byStage: Record<string, number>) => givenIn({ deals: { byStage, position: '7' } });

describe('delete stage', () => {
  it('begins with where its deals go', () => {
    expect(holding({ b: 3 })(sales).when(remove('b', 'c'))).toEqual({ events: [started('b', 'c')] });
  });

  it('fills in the nearest stage of the same outcome where it holds none: a deal may still arrive', () => {
    expect(given(sales).when(remove('c'))).toEqual({ events: [started('c', 'b')] });
    expect(given(sales).when(remove('a'))).toEqual({ events: [started('a', 'b')] });
    expect(given(sales).when(remove('won'))).toEqual({ events: [started('won', 'renewed')] });
  });

  it('is refused with the count, and its position, where it holds deals and no place for them is named', () => {
    expect(holding({ b: 3, c: 1 })(sales).when(remove('b'))).toEqual({
      rejected: 'stage_in_use',
      facts: { stageId: 'b', stage: 'B', count: 3, position: '7' },
    });
  });

  it('is refused for a target of another outcome, of another pipeline, itself, or one that is being deleted', () => {
    expect(given(sales).when(remove('b', 'won'))).toEqual({
      rejected: 'outcome_differs',
      facts: { stage: 'Won', outcome: 'won', expected: 'active' },
    });
    expect(given(sales).when(remove('b', 'ask'))).toMatchObject({ rejected: 'stage_not_found' });
    expect(given(sales).when(remove('b', 'b'))).toMatchObject({ rejected: 'stage_closed' });
    expect(given(sales, started('c', 'a')).when(remove('b', 'c'))).toMatchObject({ rejected: 'stage_closed' });
  });

  it('is refused for the last one of its outcome: one that is being deleted counts for nothing', () => {
    expect(given(sales).when(remove('lost'))).toEqual({ rejected: 'stages_required', facts: { missing: ['lost'] } });
    expect(given(sales, started('won', 'renewed')).when(remove('renewed'))).toMatchObject({
      rejected: 'deletion_target',
    });
    const others = [started('a', 'b'), done('a', 'b'), started('b', 'c'), done('b', 'c')];
    expect(given(sales, ...others).when(remove('c'))).toMatchObject({ rejected: 'stages_required' });
  });

  it('is refused for a target of another deletion until that one is done', () => {
    expect(given(sales, started('b', 'c')).when(remove('c', 'a'))).toEqual({
      rejected: 'deletion_target',
      facts: { stageId: 'c', from: { id: 'b', name: 'B' } },
    });
    expect(given(sales, started('b', 'c'), done('b', 'c')).when(remove('c', 'a'))).toEqual({
      events: [started('c', 'a')],
    });
  });

  it('is nothing the second time, and refused with another target', () => {
    expect(given(sales, started('b', 'c')).when(remove('b'))).toEqual({ events: [] });
    expect(given(sales, started('b', 'c')).when(remove('b', 'c'))).toEqual({ events: [] });
    expect(given(sales, started('b', 'c')).when(remove('b', 'a'))).toEqual({
      rejected: 'stage_closed',
      facts: { stageId: 'b', stage: 'B', moveTo: 'c' },
    });
  });

  it('leaves its name to others and takes no more edits', () => {
    const rename = (stageId: string, name: string) =>
      ({ type: 'rename_stage', pipelineId: 'sales', stageId, name }) as const;
    expect(given(sales, started('b', 'c')).when(rename('c', 'B'))).toMatchObject({ events: [{ data: { name: 'B' } }] });
    expect(given(sales, started('b', 'c')).when(rename('b', 'D'))).toMatchObject({ rejected: 'stage_closed' });
  });
});

describe('complete stage deletion', () => {
  it('ends it where no deal is left, and never where one is', () => {
    expect(given(sales, started('b', 'c')).when(complete('b'))).toEqual({ events: [done('b', 'c')] });
    expect(holding({ b: 1 })(sales, started('b', 'c')).when(complete('b'))).toMatchObject({
      rejected: 'stage_in_use',
      facts: { count: 1 },
    });
  });

  it('is nothing where no deletion was begun, or it is done', () => {
    expect(given(sales).when(complete('b'))).toEqual({ events: [] });
    expect(given(sales, started('b', 'c'), done('b', 'c')).when(complete('b'))).toEqual({ events: [] });
  });

  it('takes the stage out, and keeps where a deal goes that still arrives, along every deletion since', () => {
    const { state } = given(sales, started('b', 'c'), done('b', 'c'), started('c', 'a'));
    expect(state.byId['sales']?.stages.map(({ id }) => id)).toEqual(['a', 'c', 'won', 'renewed', 'lost']);
    const from = { pipelineId: 'sales', stageId: 'b', outcome: 'active' } as const;
    expect(destinationOf(state, from)).toEqual({ ...from, stageId: 'a' });
    expect(destinationOf(state, { ...from, stageId: 'a' })).toBeNull();
  });

  it('never gives its id to another stage', () => {
    const add = { type: 'add_stage', pipelineId: 'sales', stage: { ...stage('B'), id: 'b' } } as const;
    expect(given(sales, started('b', 'c'), done('b', 'c')).when(add)).toMatchObject({ rejected: 'already_exists' });
  });
});
