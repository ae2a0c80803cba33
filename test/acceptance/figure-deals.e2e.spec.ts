import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient, type Routes, type Schemas } from '#api-client';
import { memberIdOf } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

type Deals = Schemas['OpportunitiesDto'];
type Part = NonNullable<Routes['/v1/forecast/deals']['get']>['parameters']['query']['part'];

/** Which page is asked for. */
interface Page {
  readonly limit: number;
  readonly after: string;
  readonly cursor?: string;
}

const outcomes = ['reverted', 'won', 'lost', 'abandoned', 'moved', 'present'] as const;
const usd = (amount: number) => ({ amount, currency: 'USD' });
const today = new Date().toISOString().slice(0, 10);
const period = `month:${today.slice(0, 7)}-01`;

describe('the deals behind figures', () => {
  let system: System;
  let desk: SalesDesk;
  let api: ReturnType<typeof createApiClient>;
  let after = '';

  beforeAll(async () => {
    system = await startSystem({ reactor: false });
    desk = await salesDesk(system);
    api = createApiClient({ baseUrl: system.url, token: system.tokenOf('manager') });
    const repId = closerId();
    await moved(
      await deal({ value: usd(100), source: 'referral', repId }),
      'Proposal',
      'Lead',
      'Proposal',
      'Closed Won',
    );
    const reopened = await moved(await deal({ value: usd(200) }), 'Closed Won', 'Negotiation');
    await asked(desk.write(reopened, 'upsell', { amount: usd(50) }));
    const later = await moved(await deal({ value: usd(300), source: 'inbound' }), 'Closed Won');
    await asked(desk.write(later, 'upsell', { amount: usd(1) }));
    await asked(desk.write(later, 'upsell', { amount: usd(2) }));
    await asked(desk.write(later, 'value', { value: usd(250) }));
    await moved(await deal({ value: usd(400), repId }), 'Closed Lost');
    for (const likely of [{ probability: 90 }, { probability: 50 }, { probability: 10 }, {}]) {
      await deal({ value: usd(10), ...likely, expectedCloseDate: today });
    }
    await deal({ value: usd(20), probability: 90, expectedCloseDate: '2099-01-01' });
    const gone = await moved(await deal({ value: usd(900), expectedCloseDate: today }), 'Closed Won');
    const deleted = await system.call('manager', 'DELETE', `/v1/opportunities/${gone.id}`, { body: {} });
    after = deleted.headers.get('position') ?? '';
  });

  afterAll(async () => {
    await system.stop();
  });

  const closerId = () => memberIdOf(system.credentials.organizationId, 'closer');

  const deal = (fields: object): Promise<AnswerBody> => desk.deal(fields);

  const asked = async (answer: ReturnType<SalesDesk['write']>): Promise<void> => {
    expect((await answer).status).toBe(200);
  };

  async function moved(one: AnswerBody, ...stages: readonly string[]): Promise<AnswerBody> {
    for (const stage of stages) await asked(desk.write(one, 'stage', { stageId: desk.stage(stage) }));
    return one;
  }

  /** What a query answers. */
  async function answered<Body>(call: Promise<{ readonly data?: Body | undefined }>): Promise<Body> {
    const { data } = await call;
    if (data === undefined) throw new Error('the query was refused');
    return data;
  }

  /** How many deals are listed, page by page; each is listed once. */
  async function count(page: (query: Page) => Promise<{ readonly data?: Deals | undefined }>): Promise<number> {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const deals: Deals = await answered(page({ limit: 2, after, ...(cursor !== undefined && { cursor }) }));
      ids.push(...deals.items.map(({ id }) => id));
      cursor = deals.nextCursor;
    }
    expect(ids).toHaveLength(new Set(ids).size);
    return ids.length;
  }

  /** One deal came to Lead and to Proposal twice. */
  const again = (stage: string): number => (stage === 'Lead' || stage === 'Proposal' ? 1 : 0);

  it.each([{}, { from: today, to: today }])('are the visits of a conversion: %j', async (days) => {
    const scope = { ...days, pipelineId: desk.pipeline.id };
    const { stages } = await answered(api.GET('/v1/analytics/conversion', { params: { query: { ...scope, after } } }));
    for (const { stage, ...figures } of stages) {
      const behind = (outcome?: (typeof outcomes)[number]) =>
        count((page) => {
          const query = { ...scope, ...page, stageId: stage.id, ...(outcome && { outcome }) };
          return api.GET('/v1/analytics/conversion/deals', { params: { query } });
        });
      expect([stage.name, await behind()]).toEqual([stage.name, figures.entered - again(stage.name)]);
      for (const outcome of outcomes) {
        expect([stage.name, outcome, await behind(outcome)]).toEqual([stage.name, outcome, figures[outcome]]);
      }
    }
  });

  it('are the visits that ended of the time in a stage', async () => {
    const { id: pipelineId } = desk.pipeline;
    const { stages } = await answered(
      api.GET('/v1/analytics/time-in-stage', { params: { query: { pipelineId, after } } }),
    );
    for (const { stage, ended } of stages) {
      const listed = await count((page) => {
        const query = { ...page, pipelineId, stageId: stage.id };
        return api.GET('/v1/analytics/time-in-stage/deals', { params: { query } });
      });
      expect([stage.name, listed]).toEqual([stage.name, ended - again(stage.name)]);
    }
  });

  it.each([
    {},
    { source: 'inbound' },
    { source: 'none' },
    { from: today },
    { to: '2020-01-01' },
    { teamId: 'none' },
    { repId: 'closer' },
  ])('are the closings of a win rate: %j', async (filter) => {
    const named = { ...filter, ...('repId' in filter && { repId: closerId() }) };
    const scope = { ...named, pipelineId: desk.pipeline.id };
    const { won, lost } = await answered(api.GET('/v1/analytics/win-rate', { params: { query: { ...scope, after } } }));
    const behind = (outcome?: 'won' | 'lost') =>
      count((page) => {
        const query = { ...scope, ...page, ...(outcome && { outcome }) };
        return api.GET('/v1/analytics/win-rate/deals', { params: { query } });
      });
    expect([await behind('won'), await behind('lost')]).toEqual([won.count, lost.count]);
    expect(await behind()).toBe(won.count + lost.count);
  });

  it('are those with a revenue event, as they happened, also where they were reopened', async () => {
    const { id: pipelineId } = desk.pipeline;
    const { figures } = await answered(api.GET('/v1/analytics/revenue', { params: { query: { pipelineId, after } } }));
    const several: Readonly<Record<string, number>> = { upsell: 1, stage_advanced: 2 };
    for (const { kind, count: events } of figures) {
      const behind = (to?: string) =>
        count((page) => {
          const query = { ...page, pipelineId, kind, ...(to !== undefined && { to }) };
          return api.GET('/v1/analytics/revenue/deals', { params: { query } });
        });
      expect([kind, await behind()]).toEqual([kind, events - (several[kind] ?? 0)]);
      expect(await behind('2020-01-01')).toBe(0);
    }
    expect(figures).toHaveLength(7);
  });

  it.each(['organization', 'rep'])('are those of the parts of a forecast: %s', async (holder) => {
    const of = holder === 'rep' ? `rep:${closerId()}` : holder;
    const { figures, undated } = await answered(api.GET('/v1/forecast', { params: { query: { of, period, after } } }));
    const behind = (part: Part, currency = 'USD') =>
      count((page) => api.GET('/v1/forecast/deals', { params: { query: { ...page, of, period, currency, part } } }));
    const [inDollars] = figures;
    for (const part of ['commit', 'bestCase', 'pipeline'] as const) {
      expect([part, await behind(part)]).toEqual([part, inDollars?.[part].count]);
    }
    expect(await behind('won')).toBe(inDollars?.closed.count);
    expect(await behind('closed')).toBe(inDollars?.closed.count);
    expect(await behind('undated')).toBe(undated[0]?.count ?? 0);
    expect(await behind('open')).toBe(holder === 'rep' ? 0 : 4);
    expect(await behind('open', 'EUR')).toBe(0);
  });
});
