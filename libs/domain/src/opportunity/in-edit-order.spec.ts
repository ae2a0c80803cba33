import { describe, expect, it } from '@jest/globals';
import { type OpportunityCommand } from './commands.js';
import { inEditOrder } from './in-edit-order.js';
import { given, inExport, inFeedback, inSales, lived, usd } from './opportunity.fixture.js';

const adjust = { type: 'adjust_value', value: usd(500) } as const;
const typesOf = (commands: readonly OpportunityCommand[]) => inEditOrder(null, commands).map(({ type }) => type);

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
    const edit = inEditOrder(null, [{ type: 'mark_won' }, adjust, { type: 'reopen' }]);
    const events = lived(inFeedback(), { type: 'mark_lost' }, ...edit);
    expect(given(...events).state).toMatchObject({ status: 'won', value: usd(500) });
    expect(events.at(-1)).toMatchObject({ type: 'closed_won', data: { value: usd(500) } });
  });

  it('hands the new value to a move into another currency', () => {
    const edit = inEditOrder(null, [adjust, { type: 'change_pipeline', pipelineId: 'sales' }]);
    expect(given(...lived(inExport(), ...edit)).state).toMatchObject({ pipeline: { id: 'sales' }, value: usd(500) });
  });

  it('moves a lost deal first where the move reopens it, so that it takes the new value', () => {
    const lose = { type: 'move_to_stage', stageId: 'closed-lost' } as const;
    const { state } = given(...lived(inSales('lead'), lose));
    const edit = inEditOrder(state.existence === 'live' ? state : null, [
      adjust,
      { type: 'move_to_stage', stageId: 'proposal' },
    ]);
    const events = lived(inSales('lead'), lose, ...edit);
    expect(given(...events).state).toMatchObject({ status: 'open', value: usd(500) });
  });
});
