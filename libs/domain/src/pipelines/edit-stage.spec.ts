import { describe, expect, it } from '@jest/globals';
import { type EditStage } from './commands.js';
import { type PipelinesEvent } from './events.js';
import { defined, given } from './pipelines.fixture.js';

const of = { pipelineId: 'sales', stageId: 'a' };

const edits: readonly { command: EditStage; event: PipelinesEvent }[] = [
  {
    command: { ...of, type: 'rename_stage', name: 'First' },
    event: { type: 'stage_renamed', data: { ...of, name: 'First', previous: 'A' } },
  },
  {
    command: { ...of, type: 'describe_stage', description: 'New' },
    event: { type: 'stage_described', data: { ...of, description: 'New', previous: '' } },
  },
  {
    command: { ...of, type: 'recolour_stage', colour: 'blue' },
    event: { type: 'stage_recoloured', data: { ...of, colour: 'blue', previous: 'gray' } },
  },
  {
    command: { ...of, type: 'set_stage_probability', probability: 30 },
    event: { type: 'stage_probability_set', data: { ...of, probability: 30, previous: 50 } },
  },
  {
    command: { ...of, type: 'set_stage_stale_after', days: 14 },
    event: { type: 'stage_stale_after_set', data: { ...of, days: 14, previous: null } },
  },
];

describe.each(edits)('$command.type', ({ command, event }) => {
  it('says what it is and what it was', () => {
    expect(given(defined()).when(command)).toEqual({ events: [event] });
  });

  it('is nothing where it is so', () => {
    expect(given(defined(), event).when(command)).toEqual({ events: [] });
  });

  it('leaves the other stages and their order alone', () => {
    const [, ...before] = given(defined()).state.byId.sales?.stages ?? [];
    const [edited, ...after] = given(defined(), event).state.byId.sales?.stages ?? [];
    expect(edited).toMatchObject({ id: 'a', outcome: 'active' });
    expect(after).toEqual(before);
  });

  it('is rejected for a stage or a pipeline that does not exist', () => {
    expect(given(defined()).when({ ...command, stageId: 'x' })).toMatchObject({ rejected: 'stage_not_found' });
    expect(given().when(command)).toMatchObject({ rejected: 'pipeline_not_found' });
  });
});

describe('edit stage', () => {
  it.each([
    [{ ...of, type: 'rename_stage', name: ' WON ' }, 'name_taken'],
    [{ ...of, type: 'rename_stage', name: '' }, 'name_required'],
    [{ ...of, type: 'set_stage_probability', probability: -1 }, 'probability_out_of_range'],
    [{ ...of, type: 'set_stage_stale_after', days: 1.5 }, 'value_out_of_range'],
  ] as const)('is rejected with %p: %s', (command, code) => {
    expect(given(defined()).when(command)).toMatchObject({ rejected: code });
  });

  it('takes the stale-after days away again', () => {
    const set = { type: 'stage_stale_after_set', data: { ...of, days: 14, previous: null } } as const;
    expect(given(defined(), set).when({ ...of, type: 'set_stage_stale_after', days: null })).toEqual({
      events: [{ type: 'stage_stale_after_set', data: { ...of, days: null, previous: 14 } }],
    });
  });
});
