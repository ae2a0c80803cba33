import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { type Report } from './benchmark.js';
import { rankings, send } from './ranking.js';

/** From a write's answer to the first answer of a read model that has the write, under a steady load. */
export const name = 'lag';

const deals = 200;
const rates = [300, 1000];
const warmUpSeconds = 2;
const seconds = 12;
const connections = 64;
/** Few enough for the looking not to be the load. */
const samplesASecond = 20;
/** How often the commands that are due are sent, in milliseconds. */
const tick = 2;
const targets = [
  { statistic: 'median', most: 15 },
  { statistic: 'p99', most: 150 },
] as const;

export async function run(report: Report): Promise<void> {
  const system = await startSystem();
  try {
    const desk = await salesDesk(system);
    const ids = await Promise.all(Array.from({ length: deals }, async () => (await desk.deal()).id));
    const load = new Load(system, ids);
    for (const rate of rates) {
      await load.at(rate, warmUpSeconds);
      const { lags, answered } = await load.at(rate, seconds);
      report({ metric: `answered, ${rate} asked for`, unit: 'commands/s', samples: answered });
      for (const target of targets)
        report({ metric: `lag, ${rate} commands/s asked for`, unit: 'ms', samples: lags, target });
    }
    load.end();
  } finally {
    await system.stop();
  }
}

interface Observed {
  readonly lags: readonly number[];
  /** commands answered in each second */
  readonly answered: readonly number[];
}

/** Commands at a steady rate, whether the ones before were answered or not. */
class Load {
  private readonly writing = new Agent({ keepAlive: true, maxSockets: connections });
  /** connections of its own: what is looked at waits for no write */
  private readonly looking = new Agent({ keepAlive: true });
  private readonly next: ReturnType<typeof rankings>;

  constructor(
    private readonly system: System,
    ids: readonly string[],
  ) {
    this.next = rankings(system, ids);
  }

  async at(rate: number, seconds: number): Promise<Observed> {
    const lags: number[] = [];
    const answered = new Array<number>(seconds).fill(0);
    const calls: Promise<void>[] = [];
    const began = performance.now();
    const elapsed = () => (performance.now() - began) / 1000;
    const one = async (isSample: boolean) => {
      const command = this.next();
      const { position } = await send(command, this.writing);
      const second = Math.floor(elapsed());
      if (second < seconds) answered[second] = (answered[second] ?? 0) + 1;
      if (isSample) lags.push(await this.timeToSee(command.id, String(position)));
    };
    while (elapsed() < seconds) {
      const due = Math.floor(elapsed() * rate);
      while (calls.length < due) calls.push(one(calls.length % (rate / samplesASecond) === 0));
      await pause(tick);
    }
    await Promise.all(calls);
    return { lags, answered };
  }

  end(): void {
    this.writing.destroy();
    this.looking.destroy();
  }

  private async timeToSee(id: string, position: string): Promise<number> {
    const start = performance.now();
    const path = `/v1/opportunities/${id}?after=${position}`;
    const headers = { authorization: `Bearer ${this.system.tokenOf('manager')}` };
    await send({ method: 'GET', url: this.system.url, path, headers }, this.looking);
    return performance.now() - start;
  }
}
