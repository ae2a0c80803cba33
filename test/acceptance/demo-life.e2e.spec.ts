import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { record, startUp, type UpSystem } from '../support/command-line.js';
import { until } from '../support/projecting.js';

/** Longer than from one step of the demo's life to the next. */
const longerThanAStep = 17_000;

describe('the demo of a first start', () => {
  let system: UpSystem;

  beforeAll(async () => {
    system = await startUp({ DEALSTREAM_DEMO: 'small', DEALSTREAM_DEMO_LIFE: 'on' });
  }, 120_000);

  afterAll(() => system.stop());

  /** How many steps its people have taken. */
  async function steps(): Promise<number> {
    const { organizationId } = await system.get('/v1/me');
    const path = join(system.dataFolder, `demo-life-${String(organizationId)}.json`);
    const text = await readFile(path, 'utf8').catch(() => '{"steps":0}');
    return Number(record(JSON.parse(text)).steps);
  }

  const items = async (path: string): Promise<Record<string, unknown>[]> => {
    const found = (await system.get(path)).items;
    return Array.isArray(found) ? found.map(record) : [];
  };

  it('has leads of every stage with rules and criteria, goals and a forecast', async () => {
    const { countsByStage } = await system.get('/v1/leads');
    const counts = Object.entries(record(countsByStage));
    expect(counts.filter(([stage, count]) => stage !== 'merged' && count === 0)).toEqual([]);
    expect((await items('/v1/routing-rules')).length).toBeGreaterThan(1);
    expect(await items('/v1/criteria/sales_qualified')).not.toEqual([]);
    expect((await items('/v1/goals')).map(({ of }) => record(of).kind)).toEqual(
      expect.arrayContaining(['organization', 'team', 'rep']),
    );
    expect(await items('/v1/forecast/submissions')).toHaveLength(1);
  });

  it('lives: its people act, each in their own name', async () => {
    const before = new Date().toISOString();
    await until(async () => (await steps()) >= 2);
    const [deal] = await items('/v1/opportunities?sort=-lastActivityAt&limit=1&status=any');
    const [conversation] = await items('/v1/conversations?limit=1');
    const [lead] = await items('/v1/leads?sort=-lastActivityAt&limit=1');
    const latest = [deal, conversation, lead].map((one) => String(one?.lastActivityAt)).toSorted();
    expect(latest.at(-1)?.localeCompare(before)).toBe(1);
  }, 100_000);

  it('stands still while it is told to, and goes on when it is told to', async () => {
    expect((await system.run('demo', '--still')).stdout).toContain('stands still');
    await delay(longerThanAStep); // a step that had begun ends
    const before = await steps();
    await delay(longerThanAStep);
    expect(await steps()).toBe(before);
    expect((await system.run('demo', '--alive')).exitCode).toBe(0);
    await until(async () => (await steps()) > before);
  }, 120_000);

  it('does not live where the environment switches it off', async () => {
    system.up.kill('SIGTERM');
    await system.up.finished;
    system = await startUp({ ...system.environment, DEALSTREAM_DEMO_LIFE: 'off' });
    const before = await steps();
    await delay(longerThanAStep);
    expect(await steps()).toBe(before);
  });
});
