import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { startSystem, type System } from '../support/system.js';

const file = [
  'Id;Full name;Firma;E-Mail;Shoe size',
  'l1;Ada Byron;Engines;ada@engines.test;38',
  'l2;Kurt Gödel;;kurt@goedel.test;42',
  'l3;;;;40',
].join('\n');

describe('imports on the page', () => {
  let system: System;
  let browser: TestBrowser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const choose = (page: Page, name: string, text = file): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  const count = (page: Page, label: string, value: string) =>
    page
      .locator('dl > div')
      .filter({ has: page.getByText(label, { exact: true }) })
      .getByText(value, { exact: true });

  /** The page gets this answer a second later than the API gives it. */
  const late = (page: Page, path: string): Promise<unknown> =>
    page.route(`**${path}`, async (route) => {
      await setTimeout(1_000);
      await route.continue();
    });

  it('guess what the columns mean, try it, run it, name what was rejected, and are undone', async () => {
    const page = await browser.open(system, 'sales_ops', '/imports');
    await page.getByText('No imports yet').waitFor();
    await page.getByRole('button', { name: 'New import' }).first().click();
    await choose(page, 'fair.csv');
    await page.getByText('CSV, 5 columns').waitFor();
    const field = (column: string) => page.getByRole('combobox', { name: `Field of the column ${column}` });
    expect(await field('Firma').inputValue()).toBe('Company');
    expect(await field('Id').inputValue()).toBe('Row key (your own id)');
    expect(await field('Shoe size').inputValue()).toBe('');
    await page.getByText('Ada Byron, Kurt Gödel').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await field('Shoe size').click();
    await page.getByRole('option', { name: 'Company' }).click();
    await page.getByText('Two columns go into Company; it takes one.').waitFor();
    await field('Shoe size').click();
    await page.getByRole('option', { name: 'Employees' }).click();

    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('This was a dry run: nothing was written.').waitFor();
    await count(page, 'Would be created', '2').waitFor();
    expect((await system.call('sales_ops', 'GET', '/v1/leads')).body.items).toEqual([]);

    await page.getByRole('button', { name: 'Import it now' }).click();
    await page.getByText('Finished').waitFor();
    await count(page, 'Created', '2').waitFor();
    await count(page, 'Rejected', '1').waitFor();
    await page.getByRole('row', { name: /4.*Give a name, a company, an email or a phone/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the outcome' }).click();
    const download = await downloading;
    expect(await readFile(await download.path(), 'utf8')).toContain('lead_unnamed');

    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('button', { name: 'Undo it' }).click();
    await page.getByText('2 taken back').waitFor();
    await page.getByRole('link', { name: 'All imports' }).click();
    await page.getByRole('row', { name: /fair\.csv.*Undone/ }).waitFor();
    await page.getByRole('row', { name: /fair\.csv.*Dry run/ }).waitFor();
  });

  it('give the texts of a column a meaning, and every row the same value', async () => {
    await system.call('admin', 'POST', '/v1/contacts', { body: { name: 'Grace Lind' } });
    const page = await browser.open(system, 'sales_ops', '/imports');
    await late(page, '/v1/pipelines');
    await page.getByRole('button', { name: 'New import' }).first().click();
    await page.getByRole('dialog').getByText('Opportunities', { exact: true }).click();
    await choose(page, 'deals.csv', 'name,contact,stage\nRoof,Grace Lind,P3\nCellar,Grace Lind,negotiation\n');
    await page.getByRole('button', { name: 'What its texts mean' }).click();
    await page.getByRole('button', { name: '1 text has a meaning' }).waitFor();
    const meaning = (text: string) => page.getByRole('combobox', { name: `${text} means` });
    expect(await meaning('negotiation').inputValue()).toBe('Negotiation');
    await meaning('P3').click();
    await page.getByRole('option', { name: 'Proposal' }).click();
    await page.getByRole('combobox', { name: 'Add a field' }).click();
    await page.getByRole('option', { name: 'Source' }).click();
    await page.getByText('Say what Source is in every row.').waitFor();
    await page.getByRole('combobox', { name: 'Source of every row' }).click();
    await page.getByRole('option', { name: 'referral' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await count(page, 'Would be created', '2').waitFor();
    await page.getByRole('button', { name: 'Import it now' }).click();
    await count(page, 'Created', '2').waitFor();
    await page.goto(`${system.url}/opportunities?view=table`);
    await page.getByRole('row', { name: /Roof.*Proposal.*referral/ }).waitFor();
    await page.getByRole('row', { name: /Cellar.*Negotiation.*referral/ }).waitFor();
  });

  it('list what an undo leaves, because somebody changed it', async () => {
    const page = await browser.open(system, 'sales_ops', '/imports');
    await page.getByRole('button', { name: 'New import' }).first().click();
    await choose(page, 'second.csv', 'id,name\nm1,Mia Kept\nm2,Max Gone\n');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'second.csv' }).waitFor();
    await page.getByText('Finished').waitFor();
    const leads = await browser.open(system, 'sales_ops', '/leads');
    await leads.getByRole('link', { name: 'Mia Kept' }).click();
    await leads.getByRole('button', { name: 'Edit Company: Empty' }).click();
    await leads.getByRole('textbox', { name: 'Company' }).fill('Kept');
    await leads.keyboard.press('Enter');
    await leads.getByText('Saved').waitFor();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('button', { name: 'Undo it' }).click();
    await page.getByText('Not taken back, because somebody changed it since: 1').waitFor();
    await page.getByRole('link', { name: 'Mia Kept was changed since' }).click();
    await page.getByRole('heading', { name: 'Mia Kept' }).waitFor();
  });

  it('are looked at, not begun, by auditors; and fit a phone, in the dark', async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const page = await browser.open(system, 'auditor', '/imports', phone);
    await page.getByRole('link', { name: 'second.csv' }).waitFor();
    expect(await page.getByRole('button', { name: 'New import' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'second.csv' }).click();
    await page.getByRole('button', { name: 'Download the outcome' }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo this import' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
