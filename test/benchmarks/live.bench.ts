import { readFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { type Report } from './benchmark.js';
import { rankings, send } from './ranking.js';

/** From a write's answer to its push to every connected board of the pipeline, and what a connection costs. */
export const name = 'live';

const deals = 100;
const boards = [1000, 5000];
const eventsASecond = 10;
const seconds = 12;
/** Connections that are opened at once. */
const opening = 50;

export async function run(report: Report): Promise<void> {
  const system = await startSystem();
  try {
    const desk = await salesDesk(system);
    const ids = await Promise.all(Array.from({ length: deals }, async () => (await desk.deal()).id));
    const empty = await memoryOf(system.api().pid);
    const connected: Board[] = [];
    for (const many of boards) {
      await openUntil(many, connected, system, `/v1/pipelines/${desk.pipeline.id}/events`);
      await pushes(system, ids, connected.slice(0, 10), 3); // warm
      const lags = await pushes(system, ids, connected, seconds);
      const kilobytes = ((await memoryOf(system.api().pid)) - empty) / many;
      report({
        metric: `answered to pushed, ${many} boards`,
        unit: 'ms',
        samples: lags,
        target: { statistic: 'p99', most: 100 },
      });
      report({
        metric: `memory of the API for each of ${many} boards`,
        unit: 'KB',
        samples: [kilobytes],
        target: { statistic: 'max', most: 20 },
      });
    }
    for (const board of connected) board.close();
  } finally {
    await system.stop();
  }
}

/** A connection that notes when it was told of which position. */
class Board {
  readonly told: (readonly [position: number, at: number])[] = [];
  readonly live: Promise<void>;
  private readonly socket: Socket;

  constructor(url: URL, path: string, token: string) {
    this.socket = connect(Number(url.port), url.hostname);
    this.socket.write(`GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    this.live = new Promise((resolve, reject) => {
      this.socket.once('error', reject);
      this.socket.on('data', (chunk) => {
        const start = chunk.lastIndexOf('\nid: ');
        if (start < 0) return;
        const position = Number.parseInt(chunk.toString('latin1', start + 5, start + 25), 10);
        this.told.push([position, performance.now()]);
        resolve();
      });
    });
  }

  close(): void {
    this.socket.destroy();
  }
}

async function openUntil(many: number, connected: Board[], system: System, path: string): Promise<void> {
  const [url, token] = [new URL(system.url), system.tokenOf('manager')];
  while (connected.length < many) {
    const more = Array.from({ length: opening }, () => new Board(url, path, token));
    await Promise.all(more.map(({ live }) => live));
    connected.push(...more);
  }
}

/** Each board's wait for each of the writes, in milliseconds; 0 where the push came before the answer. */
async function pushes(
  system: System,
  ids: readonly string[],
  all: readonly Board[],
  lasting: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const next = rankings(system, ids);
  for (const board of all) board.told.length = 0;
  const answers: Promise<readonly [position: number, at: number]>[] = [];
  for (let n = 0; n < lasting * eventsASecond; n++) {
    answers.push(send(next(), agent).then(({ position }) => [Number(position), performance.now()] as const));
    await pause(1000 / eventsASecond);
  }
  const answered = await Promise.all(answers);
  await pause(2000);
  agent.destroy();
  return all.flatMap(({ told }) => answered.map(([position, at]) => waitFor(told, position, at)));
}

function waitFor(told: Board['told'], position: number, answeredAt: number): number {
  const push = told.find(([reached]) => reached >= position);
  if (!push) throw new Error(`a board was not told of ${position}`);
  return Math.max(0, push[1] - answeredAt);
}

/** Resident, in KB. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN);
}
