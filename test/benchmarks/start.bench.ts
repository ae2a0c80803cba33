import { spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository, startUp } from '../support/command-line.js';
import { type Report } from './benchmark.js';

/** `npm start`, the second time: preparing finds nothing to do, and everything starts on what there is. */
export const name = 'start';

const runs = 5;

export async function run(report: Report): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'start-bench-'));
  const environment = { DEALSTREAM_DATA: dataFolder, DEALSTREAM_DEMO: 'small' };
  const seconds: number[] = [];
  for (let round = 0; round <= runs; round++) {
    const started = performance.now();
    spawnSync(process.execPath, [join(repository, 'apps/cli/prepare.mjs')], { stdio: 'ignore' });
    const system = await startUp(environment);
    if (round > 0) seconds.push((performance.now() - started) / 1000);
    if (round === runs) await system.stop();
    else await stopped(system.up);
  }
  report({ metric: 'second start to ready', unit: 's', samples: seconds, target: { statistic: 'median', most: 6 } });
}

async function stopped(up: Awaited<ReturnType<typeof startUp>>['up']): Promise<void> {
  up.kill('SIGTERM');
  await up.finished;
}
