import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { beginImport, sendFile } from '../support/imports.js';
import { startSystem, type System } from '../support/system.js';
import { type Report } from './benchmark.js';

/** What the reactor holds, and how fast it is, over each tenth of an import of a million accounts (BENCH_ROWS: another number). */
export const name = 'import-memory';

const count = Number(process.env.BENCH_ROWS ?? 1_000_000);
const tenths = 10;
const secondsBetween = 1;

export async function run(report: Report): Promise<void> {
  const system = await startSystem();
  try {
    const id = await begun(system);
    for (let tenth = 1; tenth <= tenths; tenth++) {
      const { megabytes, rowsPerSecond } = await watched(system, id, (count * tenth) / tenths);
      const metric = `rows up to ${(count * tenth) / tenths}`;
      report({ metric: `${metric}: memory of the reactor`, unit: 'MB', samples: megabytes });
      report({ metric: `${metric}: speed`, unit: 'rows/s', samples: [rowsPerSecond] });
    }
  } finally {
    await system.stop();
  }
}

async function begun(system: System): Promise<string> {
  const mapping = { externalId: { column: 'id' }, dates: 'YYYY-MM-DD', fields: { name: { column: 'name' } } };
  const { status, text, body } = await beginImport(system, { kind: 'accounts', mapping });
  if (status !== 201) throw new Error(text);
  const rows = Array.from({ length: count }, (_, n) => `a${n},Account ${n}`);
  const sent = await sendFile(system, body.id, ['id,name', ...rows].join('\n'));
  if (sent.status !== 200) throw new Error(sent.text);
  return body.id;
}

/** Looks each second until so many rows are in. */
async function watched(system: System, id: string, rows: number) {
  const megabytes: number[] = [];
  const started = performance.now();
  const before = await rowsOf(system, id);
  for (let done = before; ; done = await rowsOf(system, id)) {
    megabytes.push(await memoryOf(system.reactor.pid));
    if (done >= rows) return { megabytes, rowsPerSecond: (done - before) / ((performance.now() - started) / 1000) };
    await pause(secondsBetween * 1000);
  }
}

async function rowsOf(system: System, id: string): Promise<number> {
  const { status, body } = await system.call('admin', 'GET', `/v1/imports/${id}`);
  if (body.phase === 'failed') throw new Error(JSON.stringify(body));
  return status === 200 ? body.created : 0;
}

async function memoryOf(pid: number): Promise<number> {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
