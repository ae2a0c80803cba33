import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { startSystem, type System } from '../support/system.js';

describe('contacts and accounts', () => {
  let system: System;
  let browser: TestBrowser;
  let graceId: string;
  let acmeId: string;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    acmeId = await made('/v1/accounts', { name: 'Acme Mills', domains: ['acme.example'], employees: 1200 });
    const grace = { name: 'Grace Lind', emails: ['grace@acme.example'], phones: ['+4930901820'], accountId: acmeId };
    graceId = await made('/v1/contacts', grace);
    await made('/v1/opportunities', { contactId: graceId, accountId: acmeId, name: 'Ten looms' });
    await made('/v1/custom-fields', { record: 'contact', name: 'Size', kind: 'choice', choices: ['S', 'L'] });
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const made = async (path: string, body: object): Promise<string> => {
    const answer = await system.call('admin', 'POST', path, { body });
    expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
    return answer.body.id;
  };

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

  it('are found as one types, by a name, an email or a phone', async () => {
    await made('/v1/contacts', { name: 'Carl Friedrich' });
    const page = await browser.open(system, 'setter', '/contacts');
    await page.getByRole('link', { name: 'Carl Friedrich' }).waitFor();
    const search = page.getByRole('searchbox', { name: 'Search by name, email or phone' });
    for (const q of ['lin', 'grace@ac', '+493090']) {
      await search.fill(q);
      await page.getByRole('link', { name: 'Carl Friedrich' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Grace Lind' }).waitFor();
      await search.fill('');
      await page.getByRole('link', { name: 'Carl Friedrich' }).waitFor();
    }
    await search.fill('nobody');
    await page.getByText('“nobody”').waitFor();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await page.getByRole('link', { name: 'Grace Lind' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('are made; one with a known email is shown beside the other, and merged into it', async () => {
    const page = await browser.open(system, 'setter', '/contacts');
    await page.getByRole('button', { name: 'New contact' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Name' }).fill('G. Lind');
    await form.getByRole('textbox', { name: 'Email' }).fill('no email');
    await form.getByRole('button', { name: 'Create contact' }).click();
    await form.getByText('This is not an email address.').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 400
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('textbox', { name: 'Email' }).fill('grace@acme.example');
    await form.getByRole('button', { name: 'Create contact' }).click();
    await form.getByText('These contacts have the same email or phone').waitFor();
    await form.getByRole('link', { name: 'Grace Lind' }).waitFor();
    await form.getByRole('button', { name: 'Merge into Grace Lind' }).click();
    await heading(page, 'Grace Lind').waitFor();
    expect(page.url()).toContain(graceId);
  });

  it('are edited where they stand; a wrong phone is refused at its field', async () => {
    const page = await browser.open(system, 'setter', `/contacts/${graceId}`);
    await page.getByRole('button', { name: 'Edit Phone: Add phone' }).click();
    const phone = page.getByRole('textbox', { name: 'Phone' });
    await phone.fill('12');
    await phone.press('Enter');
    await page.getByText('Give 12 with its country code').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 422
    expect(await phone.inputValue()).toBe('12');
    await phone.fill('+49 30 901 899');
    await phone.press('Enter');
    await page.getByRole('button', { name: 'Edit Phone: +4930901899' }).waitFor();
    await page.getByRole('button', { name: 'Remove +4930901899' }).click();
    await page.getByRole('button', { name: 'Edit Phone: +4930901899' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Edit Name: Grace Lind' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
    await page.getByRole('textbox', { name: 'Name' }).press('Enter');
    await heading(page, 'Grace Hopper').waitFor();
    await page.getByRole('combobox', { name: 'Size' }).click();
    await page.getByRole('option', { name: 'L', exact: true }).click();
    const { body } = await system.call('setter', 'GET', '/v1/contacts?q=hopper');
    expect(body.items).toMatchObject([{ id: graceId, phones: ['+4930901820'] }]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('show their deals to those who may see deals', async () => {
    const page = await browser.open(system, 'closer', `/contacts/${graceId}`, { colorScheme: 'dark' });
    await page.getByRole('link', { name: 'Ten looms' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const setter = await browser.open(system, 'setter', `/contacts/${graceId}`);
    await setter.getByText('No conversations yet').waitFor();
    await heading(setter, 'Grace Hopper').waitFor();
    expect(await setter.getByRole('heading', { name: 'Deals' }).count()).toBe(0);
  });

  it('are merged into another one that is searched for, after saying what happens', async () => {
    const id = await made('/v1/contacts', { name: 'Gracie' });
    const page = await browser.open(system, 'manager', `/contacts/${id}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Merge' }).click();
    await page.getByText('This cannot be undone.').waitFor();
    await page.getByRole('combobox', { name: 'Contact that stays' }).fill('hopper');
    await page.getByRole('option', { name: 'Grace Hopper' }).click();
    await page.getByText('Gracie becomes part of Grace Hopper.').waitFor();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await heading(page, 'Grace Hopper').waitFor();
    expect(page.url()).toContain(graceId);
    await page.goto(`${system.url}/contacts/${id}`);
    await heading(page, 'Grace Hopper').waitFor();
  });

  it('say that one is not there', async () => {
    const page = await browser.open(system, 'manager', '/contacts/00000000-0000-4000-8000-000000000000');
    await page.getByRole('heading', { name: 'This contact is not here' }).waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 404
  });

  it('of a company: it is made beside those alike, edited and merged', async () => {
    const page = await browser.open(system, 'closer', '/accounts');
    await page.getByRole('link', { name: 'Acme Mills' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New account' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Name' }).fill('Acme Trading');
    await form.getByRole('textbox', { name: 'Domain' }).fill('https://www.acme.example/shop');
    await form.getByText('Perhaps there already').waitFor();
    await form.getByRole('link', { name: 'Acme Mills' }).waitFor();
    await form.getByRole('button', { name: 'Create account' }).click();
    await heading(page, 'Acme Trading').waitFor();
    await page.getByRole('button', { name: 'Edit Employees' }).click();
    const employees = page.getByRole('textbox', { name: 'Employees' });
    await employees.fill('many');
    await employees.press('Enter');
    await page.getByText('Give a whole number, zero or more.').waitFor();
    await employees.fill('1,400');
    await employees.press('Enter');
    await page.getByRole('button', { name: 'Edit Employees: 1,400' }).waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Merge' }).click();
    await page.getByRole('combobox', { name: 'Account that stays' }).fill('acme mi');
    await page.getByRole('option', { name: 'Acme Mills' }).click();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await heading(page, 'Acme Mills').waitFor();
  });

  it('of a company: it shows its people and its deals', async () => {
    const page = await browser.open(system, 'closer', `/accounts/${acmeId}`, { viewport: { width: 390, height: 844 } });
    await page.getByRole('link', { name: 'Grace Hopper' }).waitFor();
    await page.getByRole('link', { name: 'Ten looms' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});
