import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoryOf, type CurrencyForecast, type Holder, type Opportunity } from '#domain';
import { ForecastReader, FrozenForecastReader, RevenueReader, SummaryReader } from '#projections';
import { naiveDeals } from '../../../test/support/naive-figures.js';
import { type NaiveEntry, naiveRevenue } from '../../../test/support/naive-revenue.js';
import { all, Projecting, until } from '../../../test/support/projecting.js';
import { randomSteps } from '../../../test/support/random-commands.js';
import { SalesOrganization } from '../../../test/support/sales-organization.js';

let projecting: Projecting;
let runs = 0;

/** A day ahead of each other, at most. */
const zones = ['Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles'];

beforeAll(async () => {
  projecting = await Projecting.begin();
  await projecting.start();
});

afterAll(() => projecting.end());

const head = () => projecting.log.headPosition();

/** Lets random histories happen, each to an organization of its own, and looks at each. */
const afterRandomHistories = (look: (organization: SalesOrganization) => Promise<void>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(randomSteps, async (steps) => {
      const organization = new SalesOrganization(projecting.log, `random-${runs++}`);
      steps.forEach((step, index) => {
        if (index % 20 === 10) organization.moveTo(zones[index % zones.length] ?? 'UTC');
        organization.run(step.deal, step.command(organization.world), step.minutesLater);
      });
      const after = await head();
      await until(async () => (await projecting.openCount(organization.organizationId, after)) >= 0);
      await look(organization);
    }),
    { numRuns },
  );

/** Sums by name, zeros left out. */
type Sums = Record<string, readonly [count: number, value: number]>;

function naiveSums(entries: readonly NaiveEntry[], nameOf: (entry: NaiveEntry) => string): Sums {
  const sums: Record<string, [number, number]> = {};
  for (const entry of entries) {
    const [count, value] = sums[nameOf(entry)] ?? [0, 0];
    sums[nameOf(entry)] = [count + entry.count, value + entry.value];
  }
  return Object.fromEntries(Object.entries(sums).filter(([, [count, value]]) => count !== 0 || value !== 0));
}

describe('revenue', () => {
  it('counts what a look at every deal counts, whatever it is grouped by', async () => {
    await afterRandomHistories(async ({ organizationId }) => {
      const entries = naiveRevenue(projecting.log.events, organizationId);
      const reader = new RevenueReader(projecting.models);
      const after = await head();
      const sumsBy = async (groupBy: 'day' | 'pipeline' | 'team' | 'rep' | 'source', query = {}): Promise<Sums> => {
        const { revenue } = await reader.revenue(organizationId, { ...all, after, groupBy, ...query });
        const figures = revenue?.groups.flatMap(({ key, figures }) =>
          figures.map(({ kind, count, value }) => [`${key} ${kind}`, [count, value.amount]] as const),
        );
        return Object.fromEntries(figures ?? []);
      };
      expect(await sumsBy('day')).toEqual(naiveSums(entries, ({ day, kind }) => `${day} ${kind}`));
      for (const by of ['pipeline', 'team', 'rep', 'source'] as const) {
        expect(await sumsBy(by)).toEqual(naiveSums(entries, ({ kind, ...entry }) => `${entry[by]} ${kind}`));
      }
      const [from, to] = ['2026-03-20', '2026-05-10'];
      const within = entries.filter(({ day, team }) => from <= day && day <= to && team === 'north');
      expect(await sumsBy('day', { teamId: 'north', from, to })).toEqual(
        naiveSums(within, ({ day, kind }) => `${day} ${kind}`),
      );
    }, 15);
  });

  it('books the revenue that the summary of each pipeline has', async () => {
    await afterRandomHistories(async ({ organizationId, world }) => {
      const after = await head();
      for (const pipelineId of Object.keys(world.pipelines.byId)) {
        const query = { ...all, pipelineId, after };
        const { summary } = await new SummaryReader(projecting.models).ofPipeline(organizationId, query);
        const { revenue } = await new RevenueReader(projecting.models).revenue(organizationId, query);
        const booked = revenue?.figures.find(({ kind }) => kind === 'booked_revenue');
        expect([booked?.count, booked?.value]).toEqual([summary?.won.count, summary?.bookedRevenue]);
      }
    }, 10);
  });
});

describe('a forecast', () => {
  const holders = ({ organizationId }: SalesOrganization): readonly Holder[] => [
    { kind: 'organization', id: organizationId },
    ...['north', 'south'].map((id) => ({ kind: 'team', id }) as const),
    ...['ann', 'ben', 'cat'].map((id) => ({ kind: 'rep', id }) as const),
  ];
  const periods = [
    { kind: 'month', start: '2026-04-01' },
    { kind: 'quarter', start: '2026-03-01' },
    { kind: 'year', start: '2026-01-01' },
  ] as const;
  const ends = { month: '2026-05-01', quarter: '2026-06-01', year: '2027-01-01' };

  type Asked = { readonly of: Holder; readonly period: (typeof periods)[number] };

  /** Without a currency: all of them are in dollars. */
  function naive(
    organization: SalesOrganization,
    { of, period }: Asked,
    without?: string,
  ): Omit<CurrencyForecast, 'currency'> {
    const isHeld = (rep: string | null, team: string | null) =>
      of.kind === 'organization' || of.id === (of.kind === 'rep' ? rep : team);
    const isWithin = (day: string | null) => day !== null && period.start <= day && day < ends[period.kind];
    const entries = naiveRevenue(
      projecting.log.events.filter(({ streamId }) => streamId !== without),
      organization.organizationId,
    );
    const booked = entries.filter(
      ({ kind, day, rep, team }) => kind === 'booked_revenue' && isWithin(day) && isHeld(rep, team),
    );
    const open = naiveDeals(projecting.log.events, organization.organizationId)
      .map(({ deal }) => deal)
      .filter(({ id, status, repId, teamId }) => id !== without && status === 'open' && isHeld(repId, teamId))
      .filter(({ expectedCloseDate }) => isWithin(expectedCloseDate));
    const probabilityOf = ({ probability, pipeline, stage }: Opportunity): number =>
      probability ??
      organization.world.pipelines.byId[pipeline.id]?.stages.find(({ id }) => id === stage.id)?.probability ??
      -1;
    const sumOf = (category: string) => {
      const own = open.filter((deal) => categoryOf(probabilityOf(deal)) === category);
      return { count: own.length, value: own.reduce((sum, { value }) => sum + value.amount, 0) };
    };
    const weighted = open.reduce((sum, deal) => sum + deal.value.amount * probabilityOf(deal), 0);
    return {
      closed: {
        count: booked.reduce((sum, { count }) => sum + count, 0),
        value: booked.reduce((sum, { value }) => sum + value, 0),
      },
      ...{ commit: sumOf('commit'), bestCase: sumOf('bestCase'), pipeline: sumOf('pipeline') },
      weighted: Math.floor((weighted + 50) / 100),
    };
  }

  it('is what a look at every deal says, for reps, teams and the organization, and what a submission freezes', async () => {
    await afterRandomHistories(async (organization) => {
      const [reader, frozen] = [new ForecastReader(projecting.models), new FrozenForecastReader(projecting.models)];
      const after = await head();
      for (const of of holders(organization)) {
        for (const period of periods) {
          const query = { ...all, of, period, after };
          const { forecast } = await reader.forecast(organization.organizationId, query);
          expect(forecast?.figures).toEqual([{ currency: 'USD', ...naive(organization, { of, period }) }]);
          const { figures, deals } = await frozen.freeze(organization.organizationId, query);
          expect(figures).toEqual(forecast?.figures);
          const [{ commit, bestCase, pipeline } = naive(organization, query)] = figures;
          expect(deals).toHaveLength(commit.count + bestCase.count + pipeline.count);
        }
      }
    }, 10);
  });

  it('without a deal is what it would be, had the deal been deleted', async () => {
    await afterRandomHistories(async (organization) => {
      const { organizationId } = organization;
      const reader = new ForecastReader(projecting.models);
      const after = await head();
      for (const { deal } of naiveDeals(projecting.log.events, organizationId)) {
        const { name, pipeline, stage } = deal;
        const supposition = {
          opportunityId: deal.id,
          at: '2026-04-05T12:00:00.000Z',
          events: [{ type: 'opportunity_deleted', data: { name, pipeline, stage } } as const],
        };
        for (const of of holders(organization)) {
          const asked = { of, period: periods[1] };
          const { supposed } = await reader.suppose(organizationId, { ...all, ...asked, after }, [supposition]);
          expect(supposed?.figures).toEqual([{ currency: 'USD', ...naive(organization, asked, deal.id) }]);
        }
      }
    }, 5);
  });
});
