import { describe, expect, it } from '@jest/globals';
import { type OpportunityCommand } from './commands.js';
import { inEditOrder } from './in-edit-order.js';
import { given, inExport, inFeedback, lived, usd } from './opportunity.fixture.js';

const adjust = { type: 'adjust_value', value: usd(500) } as const;
const typesOf = (commands: readonly OpportunityCommand[]) => inEditOrder(commands).map(({ type }) => type);

describe('the order of an edit', () => {
  it('is reopening, pipeline, team, the other fields, value, stage or closing', () => {
    const edit: OpportunityCommand[] = [
      { type: 'mark_won' },
      adjust,
      { type: 'assign_rep', repId: 'ann' },
      { type: 'change_team', teamId: 'north' },
      { type: 'change_pipeline', pipelineId: 'sales' },
      { type: 'rename', name: 'New' },
      { type: 'reopen' },
    ];
    const fields = ['assign_rep', 'rename'];
    expect(typesOf(edit)).toEqual(['reopen', 'change_pipeline', 'change_team', ...fields, 'adjust_value', 'mark_won']);
  });

  it('lets a lost deal be reopened, valued and won in one edit', () => {
    const edit = inEditOrder([{ type: 'mark_won' }, adjust, { type: 'reopen' }]);
    const events = lived(inFeedback(), { type: 'mark_lost' }, ...edit);
    expect(given(...events).state).toMatchObject({ status: 'won', value: usd(500) });
    expect(events.at(-1)).toMatchObject({ type: 'closed_won', data: { value: usd(500) } });
  });

  it('hands the new value to a move into another currency', () => {
    const edit = inEditOrder([adjust, { type: 'change_pipeline', pipelineId: 'sales' }]);
    expect(given(...lived(inExport(), ...edit)).state).toMatchObject({ pipeline: { id: 'sales' }, value: usd(500) });
  });
});
