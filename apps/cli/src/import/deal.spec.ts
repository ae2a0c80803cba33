import { describe, expect, it } from '@jest/globals';
import { dealOf, type Reading } from './deal.js';
import { type ImportMap } from './import-map.js';
import { WrongValue } from './wrong-value.js';

const map: ImportMap = {
  externalId: { column: 'id' },
  dates: 'YYYY-MM-DD',
  pipeline: {
    name: 'Deals',
    statusPolicy: 'by_stage',
    currency: 'USD',
    stages: [
      { name: 'Prospecting', outcome: 'active' },
      { name: 'Engaging', outcome: 'active' },
      { name: 'Won', outcome: 'won' },
      { name: 'Lost', outcome: 'lost' },
    ],
  },
  account: { name: { column: 'account' } },
  rep: { name: { column: 'agent' }, facts: 'teams', team: { column: 'manager' } },
  decisions: [
    { do: 'create', at: { column: 'engaged' }, tags: [{ column: 'product' }] },
    { do: 'move', when: { column: 'engaged' }, at: { column: 'engaged' }, stage: { constant: 'Engaging' } },
    { do: 'adjust', when: { column: 'closed' }, at: { column: 'closed' }, value: { column: 'value' } },
    { do: 'move', when: { column: 'closed' }, at: { column: 'closed' }, stage: { column: 'stage' } },
  ],
  endsIn: { column: 'stage' },
};

const reading: Reading = {
  map,
  facts: new Map([['teams', new Map([['Moses', { agent: 'Moses', manager: 'Dustin' }]])]]),
  noon: (date) => `${date}T12:00:00.000Z`,
};

const row = { id: 'A1', agent: 'Moses', account: 'Acme', product: 'GTXPro', engaged: '', closed: '', value: '' };
const engaged = '2017-01-02T12:00:00.000Z';
const closed = '2017-03-01T12:00:00.000Z';

describe('the deal of a row', () => {
  it('stays in the first stage, created at the import, where it was never engaged', () => {
    expect(dealOf({ ...row, stage: 'Prospecting' }, reading)).toEqual({
      externalId: 'A1',
      account: 'Acme',
      rep: 'Moses',
      team: 'Dustin',
      steps: [{ do: 'create', at: null, stage: '', name: '', source: '', tags: ['GTXPro'] }],
    });
  });

  it('is created and advanced at the instant of its engagement', () => {
    const { steps } = dealOf({ ...row, stage: 'Engaging', engaged: '2017-01-02' }, reading);
    expect(steps).toMatchObject([
      { do: 'create', at: engaged },
      { do: 'move', at: engaged, stage: 'Engaging' },
    ]);
  });

  it('gets its value at its closing, just before it', () => {
    const { steps } = dealOf(
      { ...row, stage: 'Won', engaged: '2017-01-02', closed: '2017-03-01', value: '1054' },
      reading,
    );
    expect(steps.slice(2)).toEqual([
      { do: 'adjust', at: closed, amount: 105_400, reason: '' },
      { do: 'move', at: closed, stage: 'Won', reason: '' },
    ]);
  });

  it('is worth zero where the row has no value', () => {
    const { steps } = dealOf({ ...row, stage: 'Lost', engaged: '2017-01-02', closed: '2017-03-01' }, reading);
    expect(steps[2]).toMatchObject({ do: 'adjust', amount: 0 });
  });

  it.each([
    ['has no key', { id: '' }],
    ['names a rep that the lookup does not have', { agent: 'Nobody' }],
    ['has a date in another form', { engaged: '02.01.2017' }],
    ['has a day that does not exist', { engaged: '2017-02-29' }],
    ['ends in another stage than it says', { stage: 'Won' }],
    ['names a stage that the map does not have', { stage: 'Signed', engaged: '2017-01-02', closed: '2017-03-01' }],
    ['has a value that is no amount', { stage: 'Won', engaged: '2017-01-02', closed: '2017-03-01', value: '1,054' }],
  ])('is refused where the row %s', (_, wrong) => {
    expect(() => dealOf({ ...row, stage: 'Engaging', engaged: '2017-01-02', ...wrong }, reading)).toThrow(WrongValue);
  });
});
