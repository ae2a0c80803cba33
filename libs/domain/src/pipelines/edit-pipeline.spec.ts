import { describe, expect, it } from '@jest/globals';
import { defined, given } from './pipelines.fixture.js';

const pipelineId = 'sales';
const two = [defined(), defined({ pipelineId: 'second', name: 'Second' })];

describe('rename pipeline', () => {
  const to = (name: string) => ({ type: 'rename_pipeline' as const, pipelineId, name });

  it('names it, and what it was called', () => {
    expect(given(...two).when(to('Deals'))).toEqual({
      events: [{ type: 'pipeline_renamed', data: { pipelineId, name: 'Deals', previous: 'Sales' } }],
    });
    expect(given(...two).when(to('SALES'))).toMatchObject({ events: [{ data: { name: 'SALES' } }] });
  });

  it('is nothing where it is called so', () => {
    expect(given(...two).when(to('Sales'))).toEqual({ events: [] });
  });

  it("is rejected for another's name and for an empty one", () => {
    expect(given(...two).when(to('second'))).toEqual({
      rejected: 'name_taken',
      facts: { name: 'second', pipelineId: 'second' },
    });
    expect(given(...two).when(to(''))).toMatchObject({ rejected: 'name_required' });
  });
});

describe('describe pipeline', () => {
  it('says what it is for, and nothing where it says so', () => {
    const command = { type: 'describe_pipeline', pipelineId, description: 'New deals' } as const;
    const event = { type: 'pipeline_described', data: { pipelineId, description: 'New deals', previous: '' } } as const;
    expect(given(...two).when(command)).toEqual({ events: [event] });
    expect(given(...two, event).when(command)).toEqual({ events: [] });
  });
});

describe('set close-reason policy', () => {
  it('says which closings must say why, and nothing where it is so', () => {
    const command = { type: 'set_close_reason_policy', pipelineId, policy: 'lost' } as const;
    const data = { pipelineId, policy: 'lost', previous: 'optional' } as const;
    expect(given(...two).when(command)).toEqual({ events: [{ type: 'close_reason_policy_set', data }] });
    expect(given(...two, { type: 'close_reason_policy_set', data }).when(command)).toEqual({ events: [] });
  });
});

describe('set default pipeline', () => {
  const to = (id: string) => ({ type: 'set_default_pipeline' as const, pipelineId: id });
  const first = { type: 'default_pipeline_set', data: { pipelineId, previous: null } } as const;

  it('names the one before', () => {
    expect(given(...two, first).when(to('second'))).toEqual({
      events: [{ type: 'default_pipeline_set', data: { pipelineId: 'second', previous: 'sales' } }],
    });
  });

  it('is nothing where it is the default', () => {
    expect(given(...two, first).when(to('sales'))).toEqual({ events: [] });
  });

  it('is rejected for one that does not exist', () => {
    expect(given(...two, first).when(to('third'))).toMatchObject({ rejected: 'pipeline_not_found' });
  });
});
