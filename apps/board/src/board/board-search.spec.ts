import { describe, expect, it } from '@jest/globals';
import { boardSearch, filtersOf } from './board-search.js';

describe('the address of the board', () => {
  it('is read with everything that it knows', () => {
    const search = {
      pipelineId: 'p',
      view: 'table',
      sort: '-value',
      stageId: 's',
      act: 'move',
      status: ['won', 'open'],
      repId: 'none',
      teamId: 't',
      valueMin: 100,
      valueMax: '5000',
      createdFrom: '2026-03-01',
      expectedCloseTo: '2026-12-31',
      followUp: 'overdue',
      q: 'acme ren',
    };
    expect(boardSearch(search)).toEqual({ ...search, status: ['open', 'won'], valueMax: 5000 });
  });

  it.each([
    ['view', 'list'],
    ['sort', 'stage'],
    ['status', 'closed'],
    ['followUp', 'soon'],
    ['valueMin', -1],
    ['valueMin', '1.5'],
    ['createdFrom', '2026-02-30'],
    ['createdTo', 'yesterday'],
    ['q', '  '],
    ['repId', { id: 1 }],
    ['unheard', 'of'],
  ])('leaves out what makes no sense: %s %p', (key, value) => {
    expect(boardSearch({ [key]: value })).toEqual({});
  });

  it('takes several statuses by commas, and numbers that were words', () => {
    expect(boardSearch({ status: 'lost,won', q: 2026 })).toEqual({ status: ['won', 'lost'], q: '2026' });
  });

  it('gives the API its filters alone', () => {
    const search = boardSearch({ pipelineId: 'p', view: 'table', stageId: 's', sort: 'name', act: 'won', tag: 'vip' });
    expect(filtersOf(search)).toEqual({ tag: 'vip' });
  });
});
