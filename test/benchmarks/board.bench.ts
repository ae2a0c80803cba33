import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { type AnswerBody } from '../support/answer-codec.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { type Report } from './benchmark.js';

/** A board of 7 columns × 50 cards with totals, behind it 100,000 open deals (BENCH_DEALS: another number). */
export const name = 'board';

const deals = Number(process.env.BENCH_DEALS ?? 100_000);
const rowsPerRequest = 500;
const requestsPerSecond = 200;
const runs = 3;
const secondsPerRun = 10;
const open = ['Lead', 'Contacted', 'Qualified', 'Proposal', 'Negotiation'];
const closed = ['Closed Won', 'Closed Lost'];

export async function run(report: Report): Promise<void> {
  const system = await startSystem();
  try {
    const desk = await salesDesk(system);
    await importDeals(system, desk);
    const path = `/v1/pipelines/${desk.pipeline.id}/board`;
    const { columns } = await wholeBoard(system, path);
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

/** Open deals in turn over the stages, each hundredth closed; the board once it has all of them. */
async function importDeals(system: System, desk: SalesDesk): Promise<void> {
  const path = '/v1/imports/00000000-0000-4000-8000-00000000b0a2/opportunities';
  for (let first = 0; first < deals; first += rowsPerRequest) {
    const rows = Array.from({ length: Math.min(rowsPerRequest, deals - first) }, (_, index) =>
      rowOf(first + index, desk),
    );
    const { status } = await system.call('sales_ops', 'POST', path, { body: { rows } });
    if (status !== 207) throw new Error(`rows from ${first} on were refused: ${status}`);
  }
}

function rowOf(index: number, desk: SalesDesk) {
  const { contactId } = desk;
  const create = {
    type: 'create_opportunity',
    contactId,
    name: `Deal ${index}`,
    stageId: desk.stage(open[index % open.length] ?? ''),
    value: { amount: index, currency: 'USD' },
  };
  const close = { type: 'move_to_stage', stageId: desk.stage(closed[(index / 100) % closed.length] ?? '') };
  return { externalId: `bench-${index}`, decisions: index % 100 === 0 ? [create, close] : [create] };
}

/** The board, once all deals are on it. */
async function wholeBoard(system: System, path: string): Promise<AnswerBody> {
  for (;;) {
    const { body } = await system.call('manager', 'GET', path);
    if (body.columns.reduce((sum, { total }) => sum + total.count, 0) === deals) return body;
    await pause(1000);
  }
}
