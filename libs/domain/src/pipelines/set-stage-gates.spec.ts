import { describe, expect, it } from '@jest/globals';
import { defined, given, givenIn, organization } from './pipelines.fixture.js';
import { noGates, type StageGates } from './state.js';

const seats = { id: 'seats', record: 'deal', name: 'Seats', kind: 'number', choices: [] } as const;
const size = { id: 'size', record: 'contact', name: 'Size', kind: 'number', choices: [] } as const;
const givenFields = givenIn({ organization: { ...organization, customFields: { seats, size } } });
const set = (over: Partial<StageGates>) =>
  ({ type: 'set_stage_gates', pipelineId: 'sales', stageId: 'b', gates: { ...noGates, ...over } }) as const;
const setTo = (gates: StageGates, previous = noGates) =>
  ({ type: 'stage_gates_set', data: { pipelineId: 'sales', stageId: 'b', gates, previous } }) as const;

describe('set stage gates', () => {
  it('says all of them, and those before', () => {
    const gates = { requiredFields: ['source', 'customFields.seats'], leastValue: 500, reasonRequired: true } as const;
    expect(givenFields(defined()).when(set(gates))).toEqual({ events: [setTo(gates)] });
    expect(givenFields(defined(), setTo(gates)).when(set({}))).toEqual({ events: [setTo(noGates, gates)] });
  });

  it('names a field once, and is nothing where they are so', () => {
    const gates = { ...noGates, requiredFields: ['source'] } as const;
    expect(given(defined()).when(set({ requiredFields: ['source', 'source'] }))).toEqual({ events: [setTo(gates)] });
    expect(given(defined(), setTo(gates)).when(set(gates))).toEqual({ events: [] });
  });

  it('refuses fields that deals do not have, and values below zero', () => {
    for (const fieldId of ['mood', 'size']) {
      const required = set({ requiredFields: [`customFields.${fieldId}`] });
      expect(givenFields(defined()).when(required)).toEqual({ rejected: 'custom_field_not_found', facts: { fieldId } });
    }
    expect(given(defined()).when(set({ leastValue: -1 }))).toMatchObject({ rejected: 'value_out_of_range' });
  });
});

describe('describe status', () => {
  const describeAs = (description: string) =>
    ({ type: 'describe_status', pipelineId: 'sales', status: 'lost', description }) as const;

  it('replaces the sentence, which every status has from the beginning', () => {
    const data = {
      pipelineId: 'sales',
      status: 'lost',
      description: 'Said no.',
      previous: 'Was declined or cancelled',
    };
    expect(given(defined()).when(describeAs('Said no.'))).toEqual({
      events: [{ type: 'status_description_set', data }],
    });
    expect(given(defined()).when(describeAs('Was declined or cancelled'))).toEqual({ events: [] });
  });
});
