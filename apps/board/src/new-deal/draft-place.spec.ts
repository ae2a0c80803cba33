import { describe, expect, it } from '@jest/globals';
import { type Pipeline, type Stage, type Team } from '../catalogue/catalogue.js';
import { draftFor, moved, openTeams } from './draft-place.js';

const stageNamed = (id: string, outcome: Stage['outcome'] = 'active'): Stage => ({
  id,
  name: id,
  description: '',
  colour: 'gray',
  outcome,
  probability: 0,
  staleAfterDays: null,
  gates: { requiredFields: [], leastValue: null, reasonRequired: false },
  deletion: null,
});
const pipelineOf = (id: string, stages: Stage[], isDefault = false): Pipeline => ({
  id,
  name: id,
  description: '',
  currency: 'USD',
  statusPolicy: 'by_stage',
  closeReasonPolicy: 'lost',
  isDefault,
  statusDescriptions: { open: '', won: '', lost: '', abandoned: '' },
  stages,
  deletion: null,
});
const teamWith = (id: string, pipelineId: string, channelIds: string[]): Team => ({
  id,
  name: id,
  pipelineId,
  memberIds: ['ann'],
  channelIds,
  dealAmountEnabled: true,
  leaving: [],
  removal: null,
});

const pipelines = [
  pipelineOf('demo', [stageNamed('first'), stageNamed('demo')]),
  pipelineOf('sales', [stageNamed('won', 'won'), stageNamed('lead'), stageNamed('proposal')], true),
];
const [one, two] = [teamWith('one', 'demo', ['desk']), teamWith('two', 'sales', ['desk', 'web'])];
const teams = [one, two];

describe('where a new deal goes', () => {
  it.each([
    [{}, ['sales', null, 'lead', null]],
    [{ pipelineId: 'sales', stageId: 'proposal' }, ['sales', null, 'proposal', null]],
    [{ pipelineId: 'sales', stageId: 'won' }, ['sales', null, 'lead', null]],
    [{ pipelineId: 'sales', teamId: 'one' }, ['demo', 'one', 'first', 'desk']],
    [{ teamId: 'two', stageId: 'proposal' }, ['sales', 'two', 'proposal', null]],
  ])('%j begins at %j', (start, place) => {
    const { pipelineId, teamId, stageId, channelId } = draftFor(start, pipelines, teams);
    expect([pipelineId, teamId, stageId, channelId]).toEqual(place);
  });

  it('follows the team: its funnel, its channels, the first stage', () => {
    const draft = moved(draftFor({ teamId: 'two' }, pipelines, teams), { channelId: 'web' }, pipelines, teams);
    expect(draft.channelId).toBe('web');
    const { pipelineId, stageId, channelId } = moved(draft, { teamId: 'one' }, pipelines, teams);
    expect([pipelineId, stageId, channelId]).toEqual(['demo', 'first', 'desk']);
  });

  it('is of closers in their own teams', () => {
    expect(openTeams(teams, { role: 'closer', memberId: 'ben' })).toEqual([]);
    expect(openTeams(teams, { role: 'closer', memberId: 'ann' })).toEqual(teams);
    expect(openTeams(teams, { role: 'manager', memberId: 'ben' })).toEqual(teams);
  });
});
