import { describe, expect, it } from '@jest/globals';
import { type DeletePipeline } from './commands.js';
import { destinationOf } from './destination.js';
import { type PipelinesEvent } from './events.js';
import { defined, given, givenIn, stage, stagesOf, world } from './pipelines.fixture.js';
import { presets } from './presets.js';
import { type PipelineTarget } from './state.js';

const sales = defined();
const other = defined({ pipelineId: 'new', name: 'New', stages: stagesOf(presets[0], 'new-') });
const third = defined({ pipelineId: 'third', name: 'Third', stages: stagesOf(presets[0], 'third-') });
const inEuro = defined({
  pipelineId: 'export',
  name: 'Export',
  currency: 'EUR',
  stages: stagesOf(presets[0], 'export-'),
});
const feedback = defined({
  pipelineId: 'feedback',
  name: 'Feedback',
  statusPolicy: 'independent',
  stages: [stage('Ask'), stage('Answer')],
});
const isDefault = (pipelineId: string, previous: string | null = null): PipelinesEvent => ({
  type: 'default_pipeline_set',
  data: { pipelineId, previous },
});
const remove = (pipelineId: string, moveTo?: DeletePipeline['moveTo']): DeletePipeline => ({
  type: 'delete_pipeline',
  pipelineId,
  ...(moveTo && { moveTo }),
});
const all = { active: 'new-lead', won: 'new-closed-won', lost: 'new-closed-lost' };
const toNew: PipelineTarget = { pipelineId: 'new', stageByOutcome: all };
const started = (pipelineId: string, moveTo: PipelineTarget | null): PipelinesEvent => ({
  type: 'pipeline_deletion_started',
  data: { pipelineId, moveTo },
});
const done = (pipelineId: string, moveTo: PipelineTarget | null): PipelinesEvent => ({
  type: 'pipeline_deleted',
  data: { pipelineId, moveTo },
});
const complete = (pipelineId: string) => ({ type: 'complete_pipeline_deletion', pipelineId }) as const;
const holding = (byStage: Record<string, number>) => givenIn({ deals: { byStage, position: '7' } });
const north = { id: 'north', name: 'North', memberIds: [], channelIds: [], dealAmountEnabled: true, leaving: {} };
const withTeam = (pipelineId: string) =>
  givenIn({ teams: { ...world.teams, byId: { north: { ...north, pipelineId, removal: null } } } });

describe('delete pipeline', () => {
  it('begins with a stage for each outcome: those that are named, and the first ones', () => {
    const moveTo = { pipelineId: 'new', stageByOutcome: { active: 'new-proposal' } };
    expect(holding({ a: 2 })(sales, other).when(remove('sales', moveTo))).toEqual({
      events: [started('sales', { pipelineId: 'new', stageByOutcome: { ...all, active: 'new-proposal' } })],
    });
  });

  it('makes the successor the default in the same append, where it was the default', () => {
    expect(given(sales, isDefault('sales'), other).when(remove('sales', { pipelineId: 'new' }))).toEqual({
      events: [started('sales', toNew), isDefault('new', 'sales')],
    });
  });

  it('is refused where deals are in it, a team works in it, or it is the default, and no successor is named', () => {
    expect(holding({ a: 2, won: 1 })(sales, other).when(remove('sales'))).toEqual({
      rejected: 'pipeline_in_use',
      facts: { pipelineId: 'sales', pipeline: 'Sales', count: 3, position: '7', teams: [], isDefault: false },
    });
    expect(withTeam('sales')(sales, other).when(remove('sales'))).toMatchObject({
      rejected: 'pipeline_in_use',
      facts: { count: 0, teams: [{ id: 'north', name: 'North' }] },
    });
    expect(given(sales, isDefault('sales'), other).when(remove('sales'))).toMatchObject({
      rejected: 'pipeline_in_use',
      facts: { isDefault: true },
    });
  });

  it('needs a stage for each outcome that deals have', () => {
    expect(holding({ a: 2, won: 1 })(sales, other).when(remove('sales', { pipelineId: 'new' }))).toEqual({
      rejected: 'target_stages_required',
      facts: { pipelineId: 'new', missing: ['active', 'won'] },
    });
  });

  it.each([
    [{ pipelineId: 'export' }, 'pipeline_differs'],
    [{ pipelineId: 'feedback' }, 'pipeline_differs'],
    [{ pipelineId: 'nowhere' }, 'pipeline_not_found'],
    [{ pipelineId: 'sales' }, 'pipeline_closed'],
    [{ pipelineId: 'new', stageByOutcome: { won: 'new-lead' } }, 'outcome_differs'],
    [{ pipelineId: 'new', stageByOutcome: { won: 'won' } }, 'stage_not_in_pipeline'],
  ])('is refused for %p: %s', (moveTo, code) => {
    expect(given(sales, other, inEuro, feedback).when(remove('sales', moveTo))).toMatchObject({ rejected: code });
  });

  it('of an empty one goes to the default, or to another of its kind, or, where there is none, nowhere', () => {
    expect(given(sales, third, other, isDefault('new')).when(remove('sales'))).toEqual({
      events: [started('sales', toNew)],
    });
    expect(given(sales, isDefault('sales'), feedback).when(remove('feedback'))).toEqual({
      events: [started('feedback', null)],
    });
  });

  it('is refused for the last one: one that is being deleted counts for nothing', () => {
    expect(given(sales).when(remove('sales'))).toMatchObject({ rejected: 'pipelines_required' });
    expect(given(sales, feedback, started('feedback', null)).when(remove('sales'))).toMatchObject({
      rejected: 'pipelines_required',
    });
  });

  it('is refused for a target of another deletion until that one is done, and no target is one that is being deleted', () => {
    expect(given(sales, other, third, started('sales', toNew)).when(remove('new'))).toEqual({
      rejected: 'deletion_target',
      facts: { pipelineId: 'new', from: { id: 'sales', name: 'Sales' } },
    });
    expect(given(sales, other, third, started('new', null)).when(remove('sales', { pipelineId: 'new' }))).toMatchObject(
      {
        rejected: 'pipeline_closed',
      },
    );
    const stageGoes = {
      type: 'stage_deletion_started',
      data: { pipelineId: 'sales', stageId: 'b', moveTo: 'a' },
    } as const;
    expect(given(sales, stageGoes, other).when(remove('sales'))).toMatchObject({ rejected: 'deletion_target' });
    const target = { type: 'delete_stage', pipelineId: 'new', stageId: 'new-lead' } as const;
    expect(given(sales, other, started('sales', toNew)).when(target)).toMatchObject({ rejected: 'deletion_target' });
  });

  it('is nothing the second time, refused with another target, and begun anew where it had none', () => {
    const begun = given(sales, other, third, started('sales', toNew));
    expect(begun.when(remove('sales'))).toEqual({ events: [] });
    expect(begun.when(remove('sales', { pipelineId: 'new' }))).toEqual({ events: [] });
    expect(begun.when(remove('sales', { pipelineId: 'third' }))).toMatchObject({ rejected: 'pipeline_closed' });
    expect(given(sales, other, started('sales', null)).when(remove('sales', { pipelineId: 'new' }))).toEqual({
      events: [started('sales', toNew)],
    });
  });

  it('takes no more edits, and leaves its name to others', () => {
    const rename = (pipelineId: string, name: string) => ({ type: 'rename_pipeline', pipelineId, name }) as const;
    const begun = given(sales, other, started('sales', toNew));
    expect(begun.when(rename('sales', 'Old'))).toEqual({
      rejected: 'pipeline_closed',
      facts: { pipelineId: 'sales', pipeline: 'Sales', moveTo: 'new' },
    });
    expect(begun.when(rename('new', 'Sales'))).toMatchObject({ events: [{ data: { name: 'Sales' } }] });
  });
});

describe('complete pipeline deletion', () => {
  it('ends it where no deal is left and no team works in it', () => {
    const begun = [sales, other, started('sales', toNew)] as const;
    expect(given(...begun).when(complete('sales'))).toEqual({ events: [done('sales', toNew)] });
    expect(holding({ lost: 1 })(...begun).when(complete('sales'))).toMatchObject({ rejected: 'pipeline_in_use' });
    expect(withTeam('sales')(...begun).when(complete('sales'))).toMatchObject({ rejected: 'pipeline_in_use' });
  });

  it('is nothing where none was begun, or it is done', () => {
    expect(given(sales, other).when(complete('sales'))).toEqual({ events: [] });
    expect(given(sales, other, started('sales', null), done('sales', null)).when(complete('sales'))).toEqual({
      events: [],
    });
  });

  it('keeps where a deal goes that still arrives, along every deletion since', () => {
    const toThird = { pipelineId: 'third', stageByOutcome: { active: 'third-lead', won: 'third-closed-won' } };
    const { state } = given(
      sales,
      other,
      third,
      started('sales', toNew),
      done('sales', toNew),
      started('new', toThird),
    );
    expect(state.byId['sales']).toBeUndefined();
    expect(destinationOf(state, { pipelineId: 'sales', stageId: 'won', outcome: 'won' })).toEqual({
      pipelineId: 'third',
      stageId: 'third-closed-won',
      outcome: 'won',
    });
  });
});
