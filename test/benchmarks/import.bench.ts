import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record, repository, startUp } from '../support/command-line.js';
import { type Report } from './benchmark.js';

/** `dealstream import opportunities` of 100,000 rows (BENCH_ROWS: another number), through the whole system. */
export const name = 'import';

const rows = Number(process.env.BENCH_ROWS ?? 100_000);
const runs = 3;

export async function run(report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'import-bench-'));
  const file = join(folder, 'deals.csv');
  await writeFile(
    join(folder, 'accounts.csv'),
    'account,sector,revenue,employees,office_location,subsidiary_of\nAcme,retail,1,9,Norway,\n',
  );
  await writeFile(join(folder, 'sales_teams.csv'), 'sales_agent,manager\nAnn,Ben\n');
  await writeFile(file, csv());
  const seconds: number[] = [];
  for (let round = 0; round < runs; round++) seconds.push(await importOnce(file));
  report({ metric: `import of ${rows} rows`, unit: 's', samples: seconds, target: { statistic: 'median', most: 60 } });
  await rm(folder, { recursive: true });
}

const csv = (): string => {
  const header = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n';
  const row = (number: number): string =>
    number % 4 === 0
      ? `${number},Ann,Mini,Acme,Engaging,2017-01-02,,`
      : `${number},Ann,Mini,Acme,Won,2017-01-02,2017-03-01,1054`;
  return `${header}${Array.from({ length: rows }, (_, number) => row(number)).join('\n')}\n`;
};

async function importOnce(file: string): Promise<number> {
  const system = await startUp();
  try {
    const map = join(repository, 'apps/cli/maps/crm-sales-opportunities.json');
    const started = performance.now();
    const { stdout, stderr } = await system.run('import', 'opportunities', file, '--map', map, '--json');
    const { created } = record(JSON.parse(stdout || '{}'));
    if (created !== rows) throw new Error(`${String(created)} of ${rows} rows were created: ${stderr}`);
    return (performance.now() - started) / 1000;
  } finally {
    await system.stop();
  }
}
