import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('analytics', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ reactor: false }), TestBrowser.start()]);
    desk = await salesDesk(system);
    await closed('Closed Won', 120_000, { source: 'referral' });
    await closed('Closed Won', 80_000, { source: 'inbound' });
    await closed('Closed Lost', 300_000, { source: 'inbound' });
    await desk.deal({ value: usd(50_000), expectedCloseDate: new Date().toISOString().slice(0, 10) });
  }, 120_000);

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  async function closed(stage: string, amount: number, fields: object): Promise<void> {
    const deal = await desk.deal({ value: usd(amount), ...fields });
    const moved = await desk.write(deal, 'stage', { stageId: desk.stage(stage) });
    expect(moved.status).toBe(200);
  }

  const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

  async function csvOf(page: Page, name: string): Promise<string[]> {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${name} as CSV` }).click();
    const text = await readFile(await (await waiting).path(), 'utf8');
    return text.replace('\uFEFF', '').trimEnd().split('\r\n');
  }

  it('shows the figures of the API', async () => {
    const page = await browser.open(system, 'manager', '/analytics');
    const winRate = panel(page, 'Win rate');
    await winRate.getByText('67%', { exact: true }).waitFor();
    await winRate.getByText('40%', { exact: true }).waitFor();
    const funnel = panel(page, 'Funnel');
    await funnel.getByRole('link', { name: 'Lead: 4 entered' }).waitFor();
    await panel(page, 'Revenue events').getByText('$2K', { exact: true }).first().waitFor();
    await panel(page, 'Forecast').getByRole('img', { name: 'Closed $2,000' }).waitFor();
    expect(
      await panel(page, 'Forecast')
        .getByRole('group', { name: /^Forecast in/ })
        .count(),
    ).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
  });

  /** Opens what a figure is a link to, and gives how many deals are listed there. */
  async function listed(page: Page, figure: Locator): Promise<number> {
    await figure.click();
    await page.waitForURL(/\/analytics\/deals/);
    const count = Number(
      (
        await page
          .getByRole('status')
          .filter({ hasText: /deals?\./ })
          .innerText()
      ).split(' ')[0],
    );
    expect(await page.getByRole('table').getByRole('link').count()).toBe(count);
    await page.goBack();
    await panel(page, 'Forecast').waitFor();
    return count;
  }

  it.each([
    ['Funnel', ['Entered', 'Won', 'Lost', 'Still there'], /^Lead/],
    ['Time in stage', ['Visits'], /^Lead/],
    ['Win rate', ['Won', 'Lost'], null],
    ['Revenue events', ['Booked revenue: count', 'Deals created: count', 'Closed lost: count'], null],
    ['Forecast', ['Deals'], /^Closed/],
    ['Forecast', ['Deals'], /^(Pipeline|Commit|Best case).* 1 /],
    ['By source', ['Won', 'Lost'], /^Inbound/],
  ])('opens exactly the deals behind a figure: %s %j', async (name, columns, rowName) => {
    const page = await browser.open(system, 'manager', '/analytics?period=month&by=month&compare=source');
    for (const column of columns) {
      await page.getByRole('button', { name: `Show ${name} as a table` }).click();
      const region = panel(page, name);
      await region.getByRole('columnheader').first().waitFor();
      const heads = await region.getByRole('columnheader').allInnerTexts();
      const row = rowName ? region.getByRole('row', { name: rowName }).first() : region.getByRole('row').nth(1);
      const figure = row.getByRole('cell').nth(heads.indexOf(column)).getByRole('link');
      const shown = Number(await figure.innerText());
      expect([name, column, await listed(page, figure)]).toEqual([name, column, shown]);
    }
  });

  it('lists the deals behind a figure, says what they are behind, and opens one', async () => {
    const page = await browser.open(system, 'manager', '/analytics?period=month');
    await panel(page, 'Win rate').getByRole('link', { name: '2', exact: true }).click();
    await page.getByRole('heading', { name: 'Won', exact: true }).waitFor();
    await page.getByRole('status').filter({ hasText: '2 deals.' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('table', { name: 'Won' }).getByRole('link').first().click();
    await page.getByRole('dialog', { name: 'Grace Lind' }).waitFor();
  });

  it('shows a table behind each chart, and gives it as CSV', async () => {
    const page = await browser.open(system, 'manager', '/analytics?compare=source');
    await page.getByRole('button', { name: 'Show Time in stage as a table' }).click();
    await panel(page, 'Time in stage').getByRole('columnheader', { name: 'Median (days)' }).waitFor();
    await page.getByRole('button', { name: 'Show Time in stage as a chart' }).click();
    expect(await csvOf(page, 'By source')).toEqual([
      'Source,Won,Lost,Win rate (%),By value (%),Booked (USD)',
      'Referral,1,0,100,100,1200',
      'Inbound,1,1,50,21.05,800',
    ]);
  });

  it('says so where nothing was closed, and keeps the period in its address', async () => {
    const page = await browser.open(system, 'manager', '/analytics?period=own&from=2020-01-01&to=2020-01-31');
    await panel(page, 'Win rate').getByText('No closed deals in this period').waitFor();
    expect(await page.getByText('NaN').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Period' }).click();
    await page.getByRole('option', { name: 'This year' }).click();
    await panel(page, 'Win rate').getByText('67%', { exact: true }).waitFor();
    expect(page.url()).toContain('period=year');
  });

  it('follows what is closed meanwhile', async () => {
    const page = await browser.open(system, 'manager', '/analytics');
    const won = panel(page, 'Win rate').getByRole('link');
    await won.filter({ hasText: /^2$/ }).waitFor();
    await closed('Closed Lost', 1_000, {});
    await won.filter({ hasText: /^50%$/ }).waitFor();
  });

  it('takes a forecast from a closer for the own deals, and none from an auditor', async () => {
    const page = await browser.open(system, 'closer', '/analytics');
    await page.getByRole('button', { name: 'Submit forecast' }).click();
    const dialog = page.getByRole('dialog', { name: 'Submit this forecast' });
    await dialog.getByRole('textbox', { name: 'Note' }).fill('As expected');
    await dialog.getByRole('button', { name: 'Submit forecast' }).click();
    await page.getByRole('table', { name: 'Submitted forecasts' }).getByRole('cell', { name: 'Closer' }).waitFor();
    const audited = await browser.open(system, 'auditor', '/analytics');
    await panel(audited, 'Forecast').waitFor();
    await panel(audited, 'Win rate').getByText('by count').first().waitFor();
    expect(await audited.getByRole('button', { name: 'Submit forecast' }).count()).toBe(0);
  });

  it('shows a forecast for each currency, with its goal, and adds up nothing', async () => {
    const body = { preset: 'Simple sales', name: 'Partners', currency: 'EUR' };
    const pipeline = (await system.call('admin', 'POST', '/v1/pipelines', { body })).body;
    const today = new Date().toISOString().slice(0, 10);
    await desk.deal({ pipelineId: pipeline.id, value: { amount: 700_000, currency: 'EUR' }, expectedCloseDate: today });
    const goal = {
      ...{ of: { kind: 'organization' }, period: { kind: 'month', start: `${today.slice(0, 7)}-01` } },
      ...{ measure: 'booked_revenue', target: { value: { amount: 900_000, currency: 'EUR' } } },
    };
    const set = await system.call('admin', 'POST', '/v1/goals', { body: goal });
    expect(set.status).toBeLessThan(300);
    const page = await browser.open(system, 'manager', '/analytics');
    const euros = panel(page, 'Forecast').getByRole('group', { name: 'Forecast in EUR' });
    await euros.getByText('€9K').waitFor();
    await euros.getByRole('link', { name: '€7K' }).click();
    await page.getByRole('status').filter({ hasText: '1 deal.' }).waitFor();
    await page.goBack();
    const dollars = panel(page, 'Forecast').getByRole('group', { name: 'Forecast in USD' });
    await dollars.getByText('No goal for this period').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['narrow', { viewport: { width: 390, height: 800 } }],
  ])('can be read where it is %s', async (_name, options) => {
    const page = await browser.open(system, 'manager', '/analytics', options);
    await panel(page, 'Funnel').getByRole('link').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
