import { describe, expect, it } from '@jest/globals';
import { type Pipeline, type Team } from '../catalogue/catalogue.js';
import { inPipeline, inTeam, placeOf } from './board-place.js';

const pipelineNamed = (id: string, currency = 'USD', isDefault = false): Pipeline => ({
  id,
  name: id,
  description: '',
  currency,
  statusPolicy: 'by_stage',
  closeReasonPolicy: 'lost',
  isDefault,
  statusDescriptions: { open: '', won: '', lost: '', abandoned: '' },
  stages: [],
  deletion: null,
});
const teamIn = (id: string, pipelineId: string): Team => ({
  id,
  name: id,
  pipelineId,
  memberIds: [],
  channelIds: [],
  dealAmountEnabled: true,
  leaving: [],
  removal: null,
});

const [demo, sales, yen] = [pipelineNamed('demo'), pipelineNamed('sales', 'USD', true), pipelineNamed('yen', 'JPY')];
const pipelines = [demo, sales, yen];
const inbound = teamIn('inbound', 'sales');
const tokyo = teamIn('tokyo', 'yen');
const teams = [inbound, tokyo];

describe('the place of an address', () => {
  it.each([
    [{}, 'sales', null],
    [{ pipelineId: 'demo' }, 'demo', null],
    [{ pipelineId: 'gone' }, 'sales', null],
    [{ pipelineId: 'demo', teamId: 'tokyo' }, 'yen', 'tokyo'],
    [{ pipelineId: 'demo', teamId: 'none' }, 'demo', null],
  ])('%j is %s of %s', (search, pipeline, team) => {
    const place = placeOf(search, pipelines, teams);
    expect([place?.pipeline.id, place?.team?.id ?? null]).toEqual([pipeline, team]);
  });

  it('is nowhere without pipelines', () => {
    expect(placeOf({}, [], [])).toBeNull();
  });
});

describe('going to another pipeline', () => {
  const search = { pipelineId: 'sales', teamId: 'inbound', stageId: 's', valueMin: 5, repId: 'ann', q: 'acme' };
  const here = { pipeline: sales, team: inbound };

  it('keeps what makes sense there', () => {
    expect(inPipeline(search, here, demo)).toEqual({ pipelineId: 'demo', valueMin: 5, repId: 'ann', q: 'acme' });
  });

  it('drops amounts of another currency', () => {
    expect(inPipeline(search, here, yen)).toEqual({ pipelineId: 'yen', repId: 'ann', q: 'acme' });
  });

  it('keeps asking for deals without a team', () => {
    const nobodys = { pipelineId: 'sales', teamId: 'none' };
    expect(inPipeline(nobodys, { pipeline: sales, team: null }, demo)).toEqual({ pipelineId: 'demo', teamId: 'none' });
  });
});

describe('going to a team', () => {
  it('shows its funnel', () => {
    const search = { pipelineId: 'sales', stageId: 's', valueMin: 5, q: 'acme' };
    const there = { pipelineId: 'yen', teamId: 'tokyo', q: 'acme' };
    expect(inTeam(search, { pipeline: sales, team: null }, tokyo, pipelines)).toEqual(there);
  });

  it('or to all stays in the pipeline', () => {
    const search = { teamId: 'tokyo', stageId: 's', valueMin: 5 };
    const all = { pipelineId: 'yen', stageId: 's', valueMin: 5 };
    expect(inTeam(search, { pipeline: yen, team: tokyo }, null, pipelines)).toEqual(all);
  });
});
