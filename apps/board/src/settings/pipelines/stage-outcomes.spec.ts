import { describe, expect, it } from '@jest/globals';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { firstStages, gateCount, pipelineTargets, stageTargets } from './stage-outcomes.js';

const gates = { requiredFields: [], leastValue: null, reasonRequired: false };
const stage = (id: string, outcome: Stage['outcome'] = 'active', isDeleted = false): Stage => ({
  ...{ id, name: id, description: '', colour: 'gray', outcome, probability: 50, staleAfterDays: null, gates },
  deletion: isDeleted ? { moveTo: 'a' } : null,
});
const pipeline = (id: string, change: Partial<Pipeline> = {}): Pipeline => ({
  ...{ id, name: id, description: '', currency: 'USD', statusPolicy: 'by_stage', closeReasonPolicy: 'optional' },
  ...{ isDefault: false, statusDescriptions: { open: '', won: '', lost: '', abandoned: '' } },
  ...{ stages: [], deletion: null, ...change },
});

describe('what is deleted leaves its deals', () => {
  it('to a stage of the same outcome that stays', () => {
    const stages = [stage('a'), stage('b'), stage('c', 'active', true), stage('won', 'won')];
    expect(stageTargets({ stages }, stage('a')).map(({ id }) => id)).toEqual(['b']);
    expect(stageTargets({ stages }, stage('won', 'won'))).toEqual([]);
  });

  it('at first to the first stage of each outcome', () => {
    const stages = [stage('a', 'active', true), stage('b'), stage('c'), stage('won', 'won')];
    expect(firstStages({ stages })).toEqual({ active: 'b', won: 'won' });
    expect(firstStages(undefined)).toEqual({});
  });

  it('to a pipeline of the same currency and policy that stays', () => {
    const all = [
      pipeline('a'),
      pipeline('b'),
      pipeline('eur', { currency: 'EUR' }),
      pipeline('free', { statusPolicy: 'independent' }),
      pipeline('going', { deletion: { moveTo: null } }),
    ];
    expect(pipelineTargets(all, pipeline('a')).map(({ id }) => id)).toEqual(['b']);
  });
});

it('counts what a stage demands', () => {
  expect(gateCount(gates)).toBe(0);
  expect(gateCount({ requiredFields: ['source', 'tags'], leastValue: 0, reasonRequired: true })).toBe(4);
});
