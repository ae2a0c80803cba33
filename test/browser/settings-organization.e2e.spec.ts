import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { choose, goToDeal, readableDeal } from '../support/deal-page.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('the settings of the organization, its goals and its agents', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let page: Page;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    page = await browser.open(system, 'admin', '/settings/organization');
  });

  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const section = async (id: string): Promise<void> => {
    await page.goto(`${system.url}/settings/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  const inline = async (label: string, text: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
    await page.getByRole('textbox', { name: label }).fill(text);
    await page.keyboard.press('Enter');
  };

  it('name it, and set its time zone, currency, locale and sources, which hold at once', async () => {
    await inline('Name', 'Acme Mills');
    await page.getByRole('button', { name: 'Name: Acme Mills' }).waitFor();
    await inline('Locale', 'nowhere at all');
    await page.getByRole('textbox', { name: 'Locale' }).and(page.locator('[aria-invalid=true]')).waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 422
    await page.getByRole('textbox', { name: 'Locale' }).fill('de-DE');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Locale: de-DE' }).waitFor();
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Berlin');
    await page.getByRole('option', { name: 'Europe/Berlin' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Currency' }).fill('EUR');
    await page.getByRole('option', { name: /EUR/ }).click();
    const sources = page
      .getByRole('combobox', { name: 'Deal sources' })
      .or(page.getByRole('textbox', { name: 'Deal sources' }));
    await sources.fill('fair');
    await sources.press('Enter');
    await page.getByText('fair', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await until(async () => (await system.call('admin', 'GET', '/v1/organization')).text.includes('fair'));
    await page.reload();
    await page.getByText('fair', { exact: true }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('Europe/Berlin');
    expect(await page.getByRole('combobox', { name: 'Currency' }).inputValue()).toContain('EUR');
    await page.getByRole('navigation').getByText('Acme Mills').first().waitFor();
  });

  it('demand the version of every change after asking, and take that back', async () => {
    await section('organization');
    const demand = page.getByRole('switch', { name: 'Changes must name the version they are made on' });
    await demand.click({ force: true });
    const dialog = page.getByRole('dialog', { name: 'Demand it of everybody?' });
    await dialog.getByRole('button', { name: 'Demand it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await demand.and(page.locator(':checked')).waitFor();
    await demand.click({ force: true });
    await demand.and(page.locator(':not(:checked)')).waitFor();
    await inline('Locale', 'en-US');
    await page.getByRole('button', { name: 'Locale: en-US' }).waitFor();
  });

  it('define a field of choices, which a deal then has, rename it and delete it', async () => {
    await section('custom-fields');
    await page.getByRole('button', { name: 'Add field' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New field' });
    await dialog.getByLabel('Name').fill('Size');
    await choose(page, dialog.getByRole('combobox', { name: 'Holds' }), 'Choice');
    expect(await dialog.getByRole('button', { name: 'Add field' }).isDisabled()).toBe(true);
    for (const size of ['S', 'L']) {
      await dialog.getByLabel('Choices').fill(size);
      await dialog.getByLabel('Choices').press('Enter');
    }
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await page.getByText('Size added').waitFor();
    await page.getByRole('combobox', { name: 'Choices of Size' }).fill('XL');
    await page.getByRole('combobox', { name: 'Choices of Size' }).press('Enter');
    await page.getByText('XL', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Name of Size: Size' }).click();
    await page.getByRole('textbox', { name: 'Name of Size' }).fill('Shirt');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Name of Shirt: Shirt' }).waitFor();
    await goToDeal(page, system, await readableDeal(system, { name: 'Acme', contactId: desk.contactId }));
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('combobox', { name: 'Shirt' }).click();
    await page.getByRole('option', { name: 'XL' }).waitFor();
    await section('custom-fields');
    await page.getByRole('button', { name: 'Delete Shirt' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('No fields of your own yet.').waitFor();
  });

  it('set a goal for a person, see what is reached, change it and delete it', async () => {
    const { body } = await system.call('admin', 'POST', '/v1/members', { body: { name: 'Ann Weber', role: 'closer' } });
    await section('goals');
    await page.getByRole('button', { name: 'Set goal' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New goal' });
    await dialog.getByText('A person').click();
    await choose(page, dialog.getByRole('combobox', { name: 'Person' }), 'Ann Weber');
    await choose(page, dialog.getByRole('combobox', { name: 'Period' }), 'Month');
    await choose(page, dialog.getByRole('combobox', { name: 'What counts' }), 'Won deals');
    expect(await dialog.getByRole('button', { name: 'Set goal' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Target').fill('4');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Set goal' }).click();
    await page.getByText('Ann Weber · Won deals').waitFor();
    const deal = await readableDeal(system, { contactId: desk.contactId, repId: body.id });
    const won = await desk.write(deal, 'stage', { stageId: desk.stage('Closed Won') });
    await system.call('admin', 'GET', `/v1/goals?after=${won.headers.get('position') ?? ''}`);
    await page.reload();
    await page.getByText(/^1.* of 4.*, 25%$/).waitFor();
    await page.getByRole('button', { name: 'Edit Ann Weber' }).click();
    const editing = page.getByRole('dialog', { name: 'Goal of Ann Weber' });
    await editing.getByLabel('Target').fill('2');
    await editing.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^1.* of 2.*, 50%$/).waitFor();
    await page.getByRole('button', { name: 'Delete Ann Weber' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('No goals yet.').waitFor();
  });

  it('register an agent, give it a token, and stop it at once', async () => {
    await section('agents');
    await page.getByRole('button', { name: 'Register agent' }).click();
    const dialog = page.getByRole('dialog', { name: 'New agent' });
    await dialog.getByLabel('Name').fill('Scout');
    await dialog.getByRole('button', { name: 'Register agent' }).click();
    await page.getByText('Scout registered').waitFor();
    await page.getByRole('button', { name: 'Tokens of Scout' }).click();
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('What it is for').fill('Laptop');
    await page.getByRole('button', { name: 'Create token' }).click();
    const token = (await page.locator('code[aria-label=Token]').textContent()) ?? '';
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Laptop', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const status = async () =>
      (await fetch(`${system.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await status()).toBe(200);
    await page.getByRole('switch', { name: 'Scout is active' }).press('Space');
    await page.getByText('Its tokens open nothing.').waitFor();
    await until(async () => (await status()) === 401);
  });

  it('say of each action of agents how risky it is and whether it waits, and when it expires', async () => {
    await section('autonomy');
    await choose(page, page.getByRole('combobox', { name: 'Risk of: Log a note' }), 'High');
    const note = page.getByRole('region', { name: 'Actions' });
    await choose(page, page.getByRole('combobox', { name: 'Approval of: Create a deal' }), 'Always waits');
    await note.getByText('Waits for a person').nth(2).waitFor();
    const hours = page.getByRole('textbox', { name: 'What waits is dropped after' });
    await hours.fill('5');
    const saved = page.waitForResponse(/autonomy\/expiry$/);
    await hours.press('Enter');
    await saved;
    await page.reload();
    await hours.waitFor();
    expect(await hours.inputValue()).toBe('5 h');
    const asked = await system.call('agent', 'POST', '/v1/opportunities', {
      body: { contactId: desk.contactId, rationale: 'She asked.' },
    });
    expect(asked.status).toBe(202);
  });
});
