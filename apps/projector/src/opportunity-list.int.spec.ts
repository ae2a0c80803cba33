import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Opportunity } from '#domain';
import { OpportunityReader, type OpportunityQuery, type OpportunitySort, opportunitySorts } from '#projections';
import { InvalidCursor, type Visibility } from '#read-model';
import { all, Projecting } from '../../../test/support/projecting.js';
import { naiveDeals } from '../../../test/support/naive-figures.js';

const count = 1300;

let at: Projecting;
let reader: OpportunityReader;
let deals: readonly Opportunity[];

/** Enough deals that narrow filters go by their own members and broad ones walk the order. */
beforeAll(async () => {
  at = await Projecting.begin();
  for (let index = 0; index < count; index++) createDeal(index);
  await at.start();
  await at.caughtUp();
  reader = new OpportunityReader(at.models, () => Date.parse('2026-03-02T12:00:00.000Z'));
  deals = naiveDeals(at.log.events, 'acme').map(({ deal }) => deal);
});

afterAll(() => at.end());

function createDeal(index: number): void {
  const opportunityId = `deal-${(index * 7919) % count}`;
  const team = [null, 'north', 'south'][index % 3] ?? null;
  at.acme.run(
    opportunityId,
    {
      type: 'create_opportunity',
      opportunityId,
      externalId: `crm-${index}`,
      contactId: index % 10 ? 'zoe' : 'yan',
      value: { amount: (index % 13) * 100, currency: 'USD' },
      ...(team && { teamId: team }),
      ...(index % 5 && { name: `${['b', 'A', 'ä'][index % 3]}${index % 50}` }),
      ...(index % 300 === 0 && { tags: ['rare'] }),
      ...(index % 4 && { expectedCloseDate: `2026-04-${String(1 + (index % 28)).padStart(2, '0')}` }),
      ...(index % 6 === 0 && { followUpAt: `2026-03-0${1 + (index % 5)}T10:00:00.000Z` }),
    },
    index % 2,
  );
  if (index % 7 === 0) at.acme.run(opportunityId, { type: 'assign_rep', repId: 'ben' });
  if (index % 11 === 0) at.acme.run(opportunityId, { type: 'move_to_stage', stageId: 'Sales/Closed Lost' });
}

/** Every page, one after another. */
async function listed(
  query: Omit<OpportunityQuery, 'visibility'>,
  visibility: Visibility = all.visibility,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await reader.list('acme', { ...query, visibility, cursor });
    ids.push(...items.map(({ deal }) => deal.id));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

const keyOf: Record<OpportunitySort, (deal: Opportunity) => number | string> = {
  createdAt: (deal) => Date.parse(deal.createdAt),
  lastActivityAt: (deal) => Date.parse(deal.lastActivityAt),
  value: (deal) => deal.value.amount,
  expectedCloseDate: (deal) => (deal.expectedCloseDate === null ? Infinity : Date.parse(deal.expectedCloseDate)),
  name: (deal) => Buffer.from(`${deal.name?.toLowerCase() ?? ''}\0`).toString('latin1'),
};

function expected(
  sort: { by: OpportunitySort; descending: boolean },
  holds: (deal: Opportunity) => boolean,
): readonly string[] {
  const key = keyOf[sort.by];
  const before = (a: Opportunity, b: Opportunity) => key(a) < key(b) || (key(a) === key(b) && a.id < b.id);
  const ids = deals
    .filter(holds)
    .sort((a, b) => (before(a, b) ? -1 : 1))
    .map(({ id }) => id);
  return sort.descending ? ids.reverse() : ids;
}

const sorts = fc.record({ by: fc.constantFrom(...opportunitySorts), descending: fc.boolean() });
const filters = fc.constantFrom<[OpportunityQuery['filter'], (deal: Opportunity) => boolean]>(
  [{}, ({ status }) => status === 'open'],
  [{ status: 'any' }, () => true],
  [{ status: ['lost', 'won'] }, ({ status }) => status === 'lost'],
  [{ stageId: 'Sales/Closed Lost' }, ({ stage }) => stage.id === 'Sales/Closed Lost'],
  [{ contactId: 'yan' }, ({ contactId }) => contactId === 'yan'],
  [
    { repId: 'ben', teamId: null },
    ({ repId, teamId, status }) => repId === 'ben' && teamId === null && status === 'open',
  ],
  [{ repId: null, status: 'any' }, ({ repId }) => repId === null],
  [{ tag: 'rare', status: 'any' }, ({ tags }) => tags.includes('rare')],
  [{ value: { min: 300, max: 400 }, status: 'any' }, ({ value }) => value.amount >= 300 && value.amount <= 400],
  [
    { expectedClose: { from: '2026-04-02', to: '2026-04-03' }, status: 'any' },
    (deal) => ['2026-04-02', '2026-04-03'].includes(deal.expectedCloseDate ?? ''),
  ],
  [{ closed: { from: '2026-03-01' }, status: 'any' }, ({ status }) => status === 'lost'],
  [
    { followUp: 'overdue' },
    (deal) => deal.status === 'open' && deal.followUpAt !== null && deal.followUpAt < '2026-03-02T12',
  ],
  [{ followUp: 'upcoming' }, (deal) => deal.status === 'open' && (deal.followUpAt ?? '') > '2026-03-03'],
  [{ followUp: 'none' }, (deal) => deal.status === 'open' && deal.followUpAt === null],
);

describe('the list of deals', () => {
  it('gives exactly the deals of the filter, in order, over any pages', async () => {
    await fc.assert(
      fc.asyncProperty(filters, sorts, fc.integer({ min: 1, max: 500 }), async ([filter, holds], sort, most) => {
        const limit = Math.max(most, 60);
        expect(await listed({ filter, sort, limit })).toEqual(expected(sort, holds));
      }),
      { numRuns: 60 },
    );
  });

  it('shows a closer own teams, own deals and those without a team only', async () => {
    const sort = { by: 'createdAt', descending: true } as const;
    const visible = await listed(
      { filter: { status: 'any' }, sort, limit: 500 },
      { memberId: 'ben', teamIds: ['north'] },
    );
    expect(visible).toEqual(expected(sort, ({ teamId, repId }) => teamId !== 'south' || repId === 'ben'));
  });

  it('finds a deal by its external id', async () => {
    expect(await listed({ filter: { externalId: 'crm-2' }, limit: 5 })).toEqual(['deal-' + ((2 * 7919) % count)]);
    expect(await listed({ filter: { externalId: 'crm-x' }, limit: 5 })).toEqual([]);
  });

  it('goes on where the page ended, though the deal there has moved since', async () => {
    const query = { filter: {}, sort: { by: 'lastActivityAt', descending: true }, limit: 10, ...all } as const;
    const first = await reader.list('acme', query);
    const last = first.items.at(-1)?.deal.id ?? '';
    at.acme.run(last, { type: 'tag', tag: 'moved' });
    const after = await at.log.headPosition();
    const second = await reader.list('acme', { ...query, after, cursor: first.nextCursor ?? undefined });
    const open = expected(query.sort, ({ status }) => status === 'open');
    expect(second.items.map(({ deal }) => deal.id)).toEqual(open.slice(10, 20));
  });

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await reader.list('acme', { filter: {}, limit: 1, ...all });
    const other = {
      filter: {},
      limit: 1,
      sort: { by: 'value', descending: true },
      cursor: nextCursor ?? '',
      ...all,
    } as const;
    await expect(reader.list('acme', other)).rejects.toThrow(InvalidCursor);
    await expect(reader.list('acme', { ...other, cursor: 'nonsense' })).rejects.toThrow(InvalidCursor);
  });
});
