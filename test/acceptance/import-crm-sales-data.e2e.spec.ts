import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { record, repository, startUp, type UpSystem } from '../support/command-line.js';
import { type Figures, figuresOf } from './import-figures.js';

const folder = resolve(repository, process.env.CRM_SALES_DATA ?? '../shared/data/crm-sales-opportunities');
const file = join(folder, 'sales_pipeline.csv');

/** What the data set says (Maven Analytics, "CRM Sales Opportunities"). */
const inData: Figures = {
  stages: { Prospecting: 500, Engaging: 1589, Won: 4238, Lost: 2473 },
  open: { count: 2089, amount: 0 },
  won: 4238,
  lost: 2473,
  winRate: '0.6315',
  bookedRevenue: 10_005_534_00,
};

const whereThereIsData = existsSync(file) ? describe : describe.skip;

whereThereIsData('the import of 8,800 real deals', () => {
  let system: UpSystem;
  let organizationId: string;

  beforeAll(async () => {
    system = await startUp();
    organizationId = String((await system.get('/v1/organization')).id);
  });

  afterAll(() => system.stop());

  const imported = async (): Promise<Record<string, unknown>> => {
    const map = join(repository, 'apps/cli/maps/crm-sales-opportunities.json');
    const { stdout, ...rest } = await system.run('import', 'opportunities', file, '--map', map, '--json');
    return { ...rest, ...record(JSON.parse(stdout || '{}')) };
  };

  it('ends in the figures of the data', async () => {
    expect(await imported()).toMatchObject({ rows: 8800, created: 8800, rejected: 0 });
    expect(await figuresOf(system, organizationId, inData)).toEqual(inData);
  }, 600_000);

  it('adds nothing the second time', async () => {
    expect(await imported()).toMatchObject({ rows: 8800, created: 0, unchanged: 8800, rejected: 0 });
    expect(await figuresOf(system, organizationId, inData)).toEqual(inData);
  }, 600_000);
});
