import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { automationRuns } from './automation-run.js';
import { type AutomationRunEvent, type RunOf } from './events.js';

const given = specificationOf(automationRuns, null, occurrence);
const run: RunOf = {
  ...{ runId: 'run', ruleId: 'greet', rule: 'Greet', opportunityId: 'deal', sourceEventId: 'event' },
  ...{ trigger: { kind: 'event', type: 'pipeline_created' }, at: '2026-03-02T09:00:00.000Z' },
};
const actions = [{ type: 'tag', tag: 'new' }] as const;
const triggered: AutomationRunEvent = { type: 'automation_triggered', data: { ...run, actions } };
const outcomes = [{ refused: null }];
const ran: AutomationRunEvent = { type: 'automation_ran', data: { ...run, actions, outcomes } };

describe('a run of a rule', () => {
  it('says what will be done before it is, and what came of it after', () => {
    expect(given().when({ type: 'trigger_automation', ...run, actions })).toEqual({ events: [triggered] });
    const finish = { type: 'finish_automation', runId: 'run', outcomes } as const;
    expect(given(triggered).when(finish)).toEqual({ events: [ran] });
    expect(given(triggered, ran).when(finish)).toEqual({ events: [] });
  });

  it('is begun once', () => {
    expect(given(triggered).when({ type: 'trigger_automation', ...run, actions })).toEqual({ events: [] });
  });

  it('that is stopped does nothing', () => {
    expect(given().when({ type: 'stop_automation', ...run, depth: 8 })).toEqual({
      events: [{ type: 'automation_stopped', data: { ...run, depth: 8 } }],
    });
  });
});
