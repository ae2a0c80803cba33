import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#decider';
import { type NewStage, type PipelinesCommand } from './commands.js';
import { occurrence, stagesOf, world } from './pipelines.fixture.js';
import { pipelines } from './pipelines.js';
import { presets } from './presets.js';
import { type Pipeline, type Pipelines } from './state.js';

const of = { pipelineId: fc.constantFrom('Sales', 'Simple sales', 'Onboarding') };
const stageId = fc.constantFrom('lead', 'contacted', 'closed-won', 'closed-lost', 'new-lead', 'welcome', 'x0', 'x1');
const name = fc.constantFrom('Lead', ' lead', 'Sales', 'Onboarding ', 'X', 'Y', '');
const position = fc.integer({ min: -1, max: 8 });
const newStage: fc.Arbitrary<NewStage> = fc.record(
  { id: fc.constantFrom('x0', 'x1', 'lead'), name, outcome: fc.constantFrom('active', 'won', 'lost') },
  { requiredKeys: ['id', 'name'] },
);

const commands: fc.Arbitrary<PipelinesCommand> = fc.oneof(
  fc.constantFrom(...presets).map((preset): PipelinesCommand => ({
    ...preset,
    type: 'define_pipeline',
    pipelineId: preset.name,
    stages: stagesOf(preset),
  })),
  fc.record(
    { type: fc.constant('add_stage'), ...of, stage: newStage, position },
    { requiredKeys: ['type', 'pipelineId', 'stage'] },
  ),
  fc.record({ type: fc.constant('reposition_stage'), ...of, stageId, position }),
  fc.record({ type: fc.constant('rename_stage'), ...of, stageId, name }),
  fc.record({ type: fc.constant('rename_pipeline'), ...of, name }),
  fc.record({ type: fc.constant('set_default_pipeline'), ...of }),
);

function after(state: Pipelines, command: PipelinesCommand): Pipelines {
  try {
    const events = pipelines.decide(command, state, world);
    return events.reduce((before, event) => pipelines.evolve(before, event, occurrence), state);
  } catch (error) {
    if (error instanceof Rejected) return state;
    throw error;
  }
}

const distinct = (names: readonly string[]) =>
  new Set(names.map((each) => each.trim().toLowerCase())).size === names.length;

function expectSound({ statusPolicy, stages }: Pipeline) {
  const outcomes = stages.map(({ outcome }) => outcome);
  const closing = outcomes.findIndex((outcome) => outcome !== 'active');
  expect(new Set(outcomes)).toEqual(new Set(statusPolicy === 'by_stage' ? ['active', 'won', 'lost'] : ['active']));
  if (closing >= 0) expect(outcomes.slice(closing)).not.toContain('active');
  expect(distinct(stages.map((stage) => stage.name))).toBe(true);
}

describe('whatever the catalogue is asked', () => {
  it('there is a default once there is a pipeline, names are unique, and every pipeline can be worked in', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 40, size: 'max' }), (asked) => {
        const { defaultId, byId } = asked.reduce(after, pipelines.initialState);
        const all = Object.values(byId);
        expect(defaultId === null).toBe(all.length === 0);
        if (defaultId !== null) expect(byId).toHaveProperty([defaultId]);
        expect(distinct(all.map((pipeline) => pipeline.name))).toBe(true);
        for (const pipeline of all) expectSound(pipeline);
      }),
      { numRuns: 300 },
    );
  });
});
