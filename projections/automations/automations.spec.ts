import { describe, expect, it } from '@jest/globals';
import { type AutomationEvent, type AutomationRunEvent } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Operation } from '#read-model';
import { type AutomationRecord } from './automations.keys.js';
import { automations } from './automations.projection.js';

const content = {
  name: 'Greet',
  trigger: { kind: 'event', type: 'pipeline_created' },
  conditions: [],
  actions: [{ type: 'tag', tag: 'new' }],
} as const;
const run = {
  ...{ runId: 'run', ruleId: 'greet', rule: 'Greet', opportunityId: 'd1', sourceEventId: 'e1' },
  ...{ trigger: content.trigger, at: '2026-03-10T12:00:00.000Z' },
};

const recorded = <E extends AutomationEvent | AutomationRunEvent>(event: E, revision = 0): RecordedEvent<E> => ({
  id: `${revision}`,
  event,
  metadata: {
    ...{ organizationId: 'acme', actor: { kind: 'system', id: 'automation', roles: [] }, onBehalfOf: null },
    ...{ via: { kind: 'automation', id: 'greet' }, why: null, backdated: false, commandId: 'c', idempotencyKey: null },
    ...{ occurredAt: '2026-03-10T12:00:01.000Z', recordedAt: '2026-03-10T12:00:01.000Z', requestHash: null },
    ...{ $correlationId: 'c', $causationId: 'c', depth: 1, traceparent: null, schemaVersion: 1 },
    ...{ previousHash: '', hash: '' },
  },
  stream: '',
  category: 'ruleId' in event.data && 'runId' in event.data ? 'automationrun' : 'automation',
  streamId: '',
  revision: BigInt(revision),
  position: BigInt(revision),
});

const project = (event: AutomationEvent | AutomationRunEvent, kept: AutomationRecord | null = null) =>
  automations.project(recorded(event), kept, null, { record: () => null, members: () => [] });

/** What counts of a rule come to. */
const counts = (operations: readonly Operation[]) =>
  operations.flatMap((operation) => (operation.op === 'add' ? [[operation.field, operation.by]] : []));

describe('automations', () => {
  it('keep the rules by id, and whether each is on', () => {
    const { kept } = project({ type: 'automation_added', data: { ruleId: 'greet', ...content } });
    expect(kept?.state.rules).toEqual({ greet: { id: 'greet', ...content, on: false } });
    const on = project({ type: 'automation_switched_on', data: { ruleId: 'greet' } }, kept);
    expect(on.kept?.state.rules.greet?.on).toBe(true);
  });

  it('count a run once its actions were done, and what was refused of it', () => {
    const { actions } = content;
    expect(project({ type: 'automation_triggered', data: { ...run, actions } }).operations).toEqual([]);
    const done = project({ type: 'automation_ran', data: { ...run, actions, outcomes: [{ refused: null }] } });
    expect(counts(done.operations)).toEqual([['greet|ran', 1]]);
    const outcomes = [{ refused: 'stage_gate' }];
    const refused = project({ type: 'automation_ran', data: { ...run, actions, outcomes } });
    expect(counts(refused.operations)).toEqual([
      ['greet|ran', 1],
      ['greet|refused', 1],
    ]);
  });

  it('count what the depth limit stopped', () => {
    const { operations } = project({ type: 'automation_stopped', data: { ...run, depth: 8 } });
    expect(counts(operations)).toEqual([['greet|stopped', 1]]);
  });

  it('forget the runs of a rule that is removed', () => {
    const { operations } = project({ type: 'automation_removed', data: { ruleId: 'greet', name: 'Greet' } });
    expect(operations).toEqual([{ op: 'drop', key: 'runs:greet' }]);
  });
});
