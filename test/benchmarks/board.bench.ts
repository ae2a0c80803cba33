import autocannon from 'autocannon';
import { fillStages } from '../support/many-deals.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem } from '../support/system.js';
import { type Report } from './benchmark.js';

/** A board of 7 columns × 50 cards with totals, behind it 100,000 open deals (BENCH_DEALS: another number). */
export const name = 'board';

const deals = Number(process.env.BENCH_DEALS ?? 100_000);
const requestsPerSecond = 200;
const runs = 3;
const secondsPerRun = 10;
const open = ['Lead', 'Contacted', 'Qualified', 'Proposal', 'Negotiation'];
const closed = ['Closed Won', 'Closed Lost'];
const closedEach = 50;

export async function run(report: Report): Promise<void> {
  const system = await startSystem();
  try {
    const desk = await salesDesk(system);
    const path = `/v1/pipelines/${desk.pipeline.id}/board`;
    await fillStages(system, desk, open, deals);
    const position = await closeDeals(desk);
    const { columns } = (await system.call('manager', 'GET', `${path}?after=${position}`)).body;
    const cards = columns.reduce((sum, column) => sum + column.cards.length, 0);
    const headers = { authorization: `Bearer ${system.tokenOf('manager')}` };
    const load = (duration: number) =>
      autocannon({ url: system.url + path, headers, connections: 16, overallRate: requestsPerSecond, duration });
    await load(3);
    const latencies: number[] = [];
    for (let n = 0; n < runs; n++) {
      const { latency, non2xx } = await load(secondsPerRun);
      if (non2xx > 0) throw new Error(`${non2xx} boards failed`);
      latencies.push(latency.p99);
    }
    const target = { statistic: 'median', most: 25 } as const;
    const metric = `p99 of each run, ${cards} cards of ${deals} deals at ${requestsPerSecond} requests/s`;
    report({ metric, unit: 'ms', samples: latencies, target });
  } finally {
    await system.stop();
  }
}

/** Fills the closed stages as far as a board shows them; the position of the last change. */
async function closeDeals(desk: SalesDesk): Promise<string> {
  let position = '';
  for (const stage of closed.flatMap((name) => Array.from({ length: closedEach }, () => name))) {
    const { headers } = await desk.write(await desk.deal(), 'stage', { stageId: desk.stage(stage) });
    position = headers.get('position') ?? '';
  }
  return position;
}
