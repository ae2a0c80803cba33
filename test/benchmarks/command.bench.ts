import { Agent } from 'node:http';
import autocannon from 'autocannon';
import { salesDesk } from '../support/sales-desk.js';
import { startSystem } from '../support/system.js';
import { type Report } from './benchmark.js';
import { type Call, rankings, send } from './ranking.js';

/** A command over HTTP → durable event → answer, all processes on this machine, the load's included. */
export const name = 'command';

const deals = 200;
const inFlight = 64;
const runs = 5;
const secondsPerRun = 4;
const single = 1000;

export async function run(report: Report): Promise<void> {
  const system = await startSystem();
  try {
    const desk = await salesDesk(system);
    const ids = await Promise.all(Array.from({ length: deals }, async () => (await desk.deal()).id));
    const command = rankings(system, ids);
    await oneByOne(command, single / 2);
    const times = await oneByOne(command, single);
    report({ metric: 'a command, 1 in flight', unit: 'ms', samples: times, target: { statistic: 'median', most: 2 } });

    const [rates, latencies]: [number[], number[]] = [[], []];
    for (let n = 0; n < runs; n++) {
      const { requests, latency, non2xx } = await load(command);
      if (non2xx > 0) throw new Error(`${non2xx} commands failed`);
      rates.push(requests.average);
      latencies.push(latency.p99);
    }
    const least = { statistic: 'median', least: 3000 } as const;
    report({ metric: `commands, ${inFlight} in flight`, unit: 'commands/s', samples: rates, target: least });
    const most = { statistic: 'median', most: 50 } as const;
    report({ metric: `p99 of each run, ${inFlight} in flight`, unit: 'ms', samples: latencies, target: most });
  } finally {
    await system.stop();
  }
}

const load = (command: () => Call) =>
  autocannon({
    ...command(),
    connections: inFlight,
    duration: secondsPerRun,
    requests: [{ method: 'POST', setupRequest: (sent) => ({ ...sent, ...command() }) }],
  });

async function oneByOne(command: () => Call, count: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    await send(command(), agent);
    times.push(performance.now() - start);
  }
  agent.destroy();
  return times;
}
