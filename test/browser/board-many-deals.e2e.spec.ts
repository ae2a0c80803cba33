import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { fillStages } from '../support/many-deals.js';
import { salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('a column of many deals', () => {
  const deals = 2_000;
  let system: System;
  let browser: TestBrowser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ reactor: false }), TestBrowser.start()]);
    await fillStages(system, await salesDesk(system), ['Lead'], deals);
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  it('loads more as it is scrolled, down to its last deal, and draws only what is in sight', async () => {
    const page = await browser.open(system, 'manager', '/opportunities');
    const column = page.getByRole('region', { name: 'Lead', exact: true });
    const cards = column.getByRole('link');
    await column.getByText('2,000', { exact: true }).waitFor();
    let pages = 0;
    page.on('request', (request) => (pages += Number(request.url().includes('cursor='))));
    await cards.first().hover();
    const last = column.locator(`[aria-posinset="${deals}"]`);
    let mostDrawn = await cards.count();
    while ((await last.count()) === 0) {
      await page.mouse.wheel(0, 2_000);
      await page.evaluate('new Promise(requestAnimationFrame)');
      mostDrawn = Math.max(mostDrawn, await cards.count());
    }
    expect(pages).toBeGreaterThanOrEqual((deals - 50) / 100);
    expect(mostDrawn).toBeLessThan(50);
    expect(await seriousFaults(page)).toEqual([]);
    await last.getByRole('link').click();
    await page.getByRole('dialog').waitFor();
  });
});
