import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { TestBrowser } from '../support/browser.js';
import { repository } from '../support/command-line.js';
import { salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('the first view', () => {
  /** bytes of gzip */
  const budget = 250_000;
  const assets = join(repository, 'dist/apps/board/page/assets');
  let system: System;
  let browser: TestBrowser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ reactor: false }), TestBrowser.start()]);
    await (await salesDesk(system)).deal({ name: 'Acorn' });
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  it('loads no more than its budget', async () => {
    const page = await browser.open(system, 'manager', '/opportunities');
    await page.getByRole('link', { name: /^Acorn/ }).waitFor();
    await page.waitForFunction("!document.querySelector('.mantine-Skeleton-root')");
    const loaded = await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");
    const files = loaded.filter((address) => address.includes('/assets/')).map((address) => basename(address));
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(assets, `${file}.gz`))).size));
    expect(files.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
  });

  it('is weighed by a command that agrees, and misses no styles', async () => {
    const { exitCode, stdout } = await execa({ reject: false })`node ${join(repository, 'apps/board/bundle.mjs')}`;
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('kept')]);
  });
});
