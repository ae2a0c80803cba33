import { describe, expect, it } from '@jest/globals';
import { given, stagesOf } from './pipelines.fixture.js';
import { presets } from './presets.js';
import { colours } from './state.js';

describe.each(presets)('the preset $name', (preset) => {
  const { name, description, statusPolicy } = preset;
  const define = { type: 'define_pipeline', pipelineId: 'p', name, description, statusPolicy, preset: name } as const;

  it('can be defined as it is', () => {
    expect(given().when({ ...define, stages: stagesOf(preset) })).toMatchObject({
      events: [{ type: 'pipeline_defined', data: { name, preset: name } }, { type: 'default_pipeline_set' }],
    });
  });

  it.each(preset.stages)('has a sentence, a colour and a fitting probability for $name', (stage) => {
    expect(stage.description.split(' ').length).toBeGreaterThan(2);
    expect(colours).toContain(stage.colour);
    if (stage.outcome === 'won') expect(stage.probability).toBe(100);
    if (stage.outcome === 'lost') expect(stage.probability).toBe(0);
  });

  it('gets likelier from stage to stage', () => {
    const chances = preset.stages.filter(({ outcome }) => outcome === 'active').map(({ probability }) => probability);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  });
});

describe('the presets', () => {
  it('are offered in this order, the default one first', () => {
    expect(presets.map(({ name, statusPolicy }) => [name, statusPolicy])).toEqual([
      ['Sales', 'by_stage'],
      ['Demo-led sales', 'by_stage'],
      ['Simple sales', 'independent'],
      ['Client feedback', 'independent'],
      ['Onboarding', 'independent'],
    ]);
  });

  it('have the stages and colours of the seven-stage sales pipeline', () => {
    expect(presets[0].stages.map(({ name, colour, outcome }) => [name, colour, outcome])).toEqual([
      ['Lead', 'gray', 'active'],
      ['Contacted', 'yellow', 'active'],
      ['Qualified', 'green', 'active'],
      ['Proposal', 'blue', 'active'],
      ['Negotiation', 'purple', 'active'],
      ['Closed Won', 'green', 'won'],
      ['Closed Lost', 'red', 'lost'],
    ]);
  });
});
