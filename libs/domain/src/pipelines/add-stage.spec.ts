import { describe, expect, it } from '@jest/globals';
import { defined, given, stage } from './pipelines.fixture.js';
import { type NewStage } from './commands.js';

const add = (added: NewStage, position?: number) => ({
  type: 'add_stage' as const,
  pipelineId: 'sales',
  stage: added,
  ...(position === undefined ? {} : { position }),
});
const independent = defined({ statusPolicy: 'independent', stages: [stage('A'), stage('B')] });

describe('add stage', () => {
  it('puts an active one after the active ones, and a closing one at the end', () => {
    expect(given(defined()).when(add(stage('C')))).toEqual({
      events: [{ type: 'stage_added', data: { pipelineId: 'sales', stage: stage('C'), position: 2 } }],
    });
    expect(given(defined()).when(add(stage('No Budget', 'lost')))).toMatchObject({
      events: [{ data: { position: 4 } }],
    });
  });

  it('puts it where it is said', () => {
    const outcome = given(defined()).when(add(stage('C'), 0));
    expect(outcome).toMatchObject({ events: [{ data: { position: 0 } }] });
    if (!('events' in outcome)) throw new RangeError('it was refused');
    expect(given(defined(), ...outcome.events).state).toMatchObject({
      byId: { sales: { stages: [{ id: 'c' }, { id: 'a' }, { id: 'b' }, { id: 'won' }, { id: 'lost' }] } },
    });
  });

  it('is rejected where an active one would follow a closing one', () => {
    expect(given(defined()).when(add(stage('C'), 3))).toMatchObject({ rejected: 'stage_order', facts: { stage: 'C' } });
    expect(given(defined()).when(add(stage('No Budget', 'lost'), 1))).toMatchObject({ rejected: 'stage_order' });
  });

  it.each([-1, 5, 0.5])('is rejected at position %p', (position) => {
    expect(given(defined()).when(add(stage('C'), position))).toEqual({
      rejected: 'position_out_of_range',
      facts: { position, least: 0, most: 4 },
    });
  });

  it('must name its outcome where the status follows it, and is active where not', () => {
    expect(given(defined()).when(add({ id: 'c', name: 'C' }))).toMatchObject({ rejected: 'outcome_required' });
    expect(given(independent).when(add({ id: 'c', name: 'C' }))).toMatchObject({
      events: [{ data: { stage: { outcome: 'active' }, position: 2 } }],
    });
    expect(given(independent).when(add(stage('Won', 'won')))).toMatchObject({ rejected: 'outcome_not_allowed' });
  });

  it('is rejected for an id or a name that a stage has, case and surrounding space aside', () => {
    expect(given(defined()).when(add({ ...stage('C'), id: 'a' }))).toMatchObject({ rejected: 'already_exists' });
    expect(given(defined()).when(add({ ...stage('C'), name: ' won ' }))).toEqual({
      rejected: 'name_taken',
      facts: { name: ' won ', stageId: 'won' },
    });
  });

  it('is rejected for a pipeline that does not exist', () => {
    expect(given().when(add(stage('C')))).toEqual({ rejected: 'pipeline_not_found', facts: { pipelineId: 'sales' } });
  });
});
