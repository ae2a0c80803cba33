import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { record, repository, startCommand, startUp, type UpSystem } from '../support/command-line.js';
import { type Figures, figuresOf } from './import-figures.js';

const sample = join(repository, 'test/acceptance/import-sample');
const map = join(repository, 'apps/cli/maps/crm-sales-opportunities.json');

/** What the rows of the made-up file say. */
const inSample: Figures = {
  stages: { Prospecting: 20, Engaging: 40, Won: 90, Lost: 50 },
  open: { count: 60, amount: 0 },
  won: 90,
  lost: 50,
  winRate: '0.6429',
  bookedRevenue: 743_715_00,
};

const times = (figures: Figures, factor: number): Figures => ({
  stages: Object.fromEntries(Object.entries(figures.stages).map(([stage, count]) => [stage, count * factor])),
  open: { count: figures.open.count * factor, amount: figures.open.amount * factor },
  won: figures.won * factor,
  lost: figures.lost * factor,
  winRate: figures.winRate,
  bookedRevenue: figures.bookedRevenue * factor,
});

describe('import opportunities', () => {
  let system: UpSystem;
  let folder: string;

  beforeAll(async () => {
    system = await startUp();
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    for (const file of ['accounts.csv', 'sales_teams.csv']) await copyFile(join(sample, file), join(folder, file));
  });

  afterAll(async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  });

  const organization = async (name: string): Promise<string> => {
    const made = await system.run('organization', 'create', name, '--time-zone', 'Europe/Berlin', '--json');
    return String(record(JSON.parse(made.stdout)).organizationId);
  };

  const imported = async (
    organizationId: string,
    file: string,
    ...more: string[]
  ): Promise<Record<string, unknown>> => {
    const args = ['import', 'opportunities', file, '--map', map, '--organization', organizationId, '--json', ...more];
    const { exitCode, stdout, stderr } = await system.run(...args);
    return { exitCode, ...record(JSON.parse(stdout || JSON.stringify({ stderr }))) };
  };

  it('says what it would do without doing it', async () => {
    const id = await organization('Dry');
    const outcome = await imported(id, join(sample, 'sales_pipeline.csv'), '--dry-run');
    expect(outcome).toMatchObject({ exitCode: 0, rows: 200, created: 0, rejected: 0, accounts: 16, reps: 8 });
    expect(await system.get('/v1/opportunities', id)).toMatchObject({ items: [] });
  });

  it('takes in every row with its past; running it again adds nothing', async () => {
    const id = await organization('Twice');
    const file = join(sample, 'sales_pipeline.csv');
    expect(await imported(id, file)).toMatchObject({ exitCode: 0, created: 200, unchanged: 0, rejected: 0 });
    expect(await figuresOf(system, id, inSample)).toEqual(inSample);
    expect(await imported(id, file)).toMatchObject({ exitCode: 0, created: 0, unchanged: 200, rejected: 0 });
    expect(await figuresOf(system, id, inSample)).toEqual(inSample);
  });

  it('ends in the same figures where it was killed halfway and run again', async () => {
    const id = await organization('Killed');
    const file = await manyRows(12);
    const report = join(folder, 'report.ndjson');
    const args = ['import', 'opportunities', file, '--map', map, '--organization', id, '--report', report];
    const first = startCommand(args, system.environment);
    while ((await readFile(report, 'utf8').catch(() => '')).split('\n').length < 200) await delay(5);
    first.kill('SIGKILL');
    await first.finished;
    const again = await imported(id, file);
    expect(again).toMatchObject({ exitCode: 0, rejected: 0 });
    expect(Number(again.unchanged)).toBeGreaterThanOrEqual(200);
    expect(Number(again.created) + Number(again.unchanged)).toBe(2400);
    expect(await figuresOf(system, id, times(inSample, 12))).toEqual(times(inSample, 12));
  });

  it('rejects wrong rows with line and reason, and takes the good ones', async () => {
    const id = await organization('Wrong rows');
    const file = join(folder, 'wrong.csv');
    const [header = '', ...rows] = (await readFile(join(sample, 'sales_pipeline.csv'), 'utf8')).trim().split('\n');
    const wrong = [
      'X1,Nobody,Mini,,Prospecting,,,',
      'X2,Ilse Brandt,Mini,,Won,2017-02-30,2017-03-01,5',
      'X3,Ilse Brandt',
    ];
    await writeFile(file, [header, ...rows.slice(0, 2), ...wrong, ...rows.slice(2, 4), ''].join('\n'));
    const outcome = await imported(id, file);
    expect(outcome).toMatchObject({ exitCode: 4, created: 4, rejected: 3 });
    expect(outcome.rejections).toMatchObject([
      { line: 4, externalId: 'X1' },
      { line: 5, externalId: 'X2' },
      { line: 6, externalId: 'X3' },
    ]);
  });

  it('refuses a file that lacks a column, and a map that is wrong', async () => {
    const id = await organization('Wrong files');
    await writeFile(join(folder, 'short.csv'), 'opportunity_id,sales_agent\nA1,Ilse Brandt\n');
    expect(await imported(id, join(folder, 'short.csv'))).toMatchObject({ exitCode: 2 });
    expect(await imported(id, join(sample, 'sales_pipeline.csv'), '--map', join(sample, 'accounts.csv'))).toMatchObject(
      {
        exitCode: 2,
      },
    );
  });

  /** The sample so many times over, each time with other keys. */
  async function manyRows(copies: number): Promise<string> {
    const file = join(folder, 'many.csv');
    const [header = '', ...rows] = (await readFile(join(sample, 'sales_pipeline.csv'), 'utf8')).trim().split('\n');
    const all = Array.from({ length: copies }, (_, copy) => rows.map((row) => `${copy}-${row}`)).flat();
    await writeFile(file, [header, ...all, ''].join('\n'));
    return file;
  }
});
