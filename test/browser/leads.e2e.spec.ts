import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { startSystem, type System } from '../support/system.js';

describe('the leads on the page', () => {
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

  const post = async (path: string, body: object = {}): Promise<AnswerBody> => {
    const answer = await system.call('manager', 'POST', `/v1/leads${path}`, { body });
    expect([path, answer.status < 300]).toEqual([path, true]);
    await system.call('manager', 'GET', `/v1/leads?after=${answer.headers.get('position') ?? ''}`);
    return answer.body;
  };

  /** A lead of the manager's. */
  const lead = async (fields: object): Promise<AnswerBody> => post(`/${(await post('', fields)).id}/take`);

  const salesQualified = async (fields: object): Promise<AnswerBody> => {
    const { id } = await lead(fields);
    await post(`/${id}/qualify`, { to: 'market_qualified' });
    return post(`/${id}/qualify`, { to: 'sales_qualified' });
  };

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

  it('are written down by hand, with what they may be the same as, and merged', async () => {
    await lead({ name: 'Ada Byron', company: 'Engines', emails: ['ada@engines.test'] });
    const page = await browser.open(system, 'setter', '/leads');
    await button(page, 'New lead').click();
    await page.getByLabel('Name of the person').fill('A. Byron');
    await page.getByLabel('Email').fill('ada@engines.test');
    await page.getByLabel('Employees').fill('many');
    await button(page, 'Create').click();
    await page.getByText('Type a whole number').waitFor();
    await page.getByLabel('Employees').fill('60');
    expect(await seriousFaults(page)).toEqual([]);
    await button(page, 'Create').click();
    await page.getByRole('heading', { name: 'A. Byron' }).waitFor();
    await page.getByText('Perhaps the same prospect').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Ada Byron' }).waitFor();
    await button(page, 'Merge into it').click();
    await page.getByRole('heading', { name: 'Ada Byron' }).waitFor();
    await button(page, 'Edit Employees: 60').waitFor();
    await page.getByText('Setter merged another lead into it').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'A. Byron' }).count()).toBe(0);
  });

  it('are merged into one that is searched', async () => {
    const { id } = await lead({ name: 'Twin Two' });
    await lead({ name: 'Twin One', company: 'Gemini' });
    const page = await browser.open(system, 'manager', `/leads/${id}`);
    await button(page, 'More actions').click();
    await page.getByRole('menuitem', { name: 'Merge into another lead' }).click();
    await page.getByRole('combobox', { name: 'The lead that stays' }).fill('Gemini');
    await page.getByRole('option', { name: /Twin One/ }).click();
    await button(page, 'Merge').click();
    await page.getByRole('heading', { name: 'Twin One' }).waitFor();
  });

  it('show and change their status in the row and at the top right of the lead, and take it back', async () => {
    const { id } = await lead({ name: 'Bo Stone' });
    const page = await browser.open(system, 'manager', '/leads');
    await button(page, 'Status of Bo Stone: Potential').click();
    await page.getByRole('option', { name: /^Interested/ }).click();
    await button(page, 'Status of Bo Stone: Interested').waitFor();
    await page.getByRole('link', { name: 'Bo Stone' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Status of Bo Stone: Interested' }).click();
    await page.getByRole('option', { name: /^Bad Fit/ }).click();
    await page.getByText('Bo Stone is now Bad Fit').waitFor();
    await page.keyboard.press('z');
    await drawer.getByRole('button', { name: 'Status of Bo Stone: Interested' }).waitFor();
    await page.getByText('Manager changed the status from Bad Fit to Interested').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect((await system.call('manager', 'GET', `/v1/leads/${id}`)).status).toBe(200);
  });

  it('that nobody has are taken from the queue', async () => {
    await post('', { name: 'Quinn Queue' });
    const page = await browser.open(system, 'closer', '/leads?stage=created');
    await button(page, 'Take Quinn Queue').click();
    await page.getByText('Quinn Queue is yours').waitFor();
    await page.getByRole('tab', { name: /^Assigned/ }).click();
    await page.getByRole('row', { name: /Quinn Queue.*Closer/ }).waitFor();
  });

  it('are found by filters, which are named and cleared where nothing matches', async () => {
    await lead({ name: 'Fay Filter', source: 'Fair' });
    const page = await browser.open(system, 'manager', '/leads?origin=manual');
    await page.getByRole('searchbox', { name: 'Search leads' }).fill('Filter');
    await page.getByRole('link', { name: 'Fay Filter' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search leads' }).fill('nobody has this name');
    await page.getByText('Filtered by Search, Came by.').waitFor();
    await button(page, 'Clear all filters').click();
    await page.getByRole('link', { name: 'Fay Filter' }).waitFor();
    expect(page.url()).not.toContain('origin');
  });

  it('qualify only with what the organization demands, and become opportunities', async () => {
    const criteria = [
      { name: 'Large enough', kind: 'condition', condition: { field: 'employees', comparison: 'at_least', value: 50 } },
      { name: 'A meeting is set', kind: 'confirmation' },
    ];
    await system.call('sales_ops', 'PUT', '/v1/criteria/market_qualified', { body: { criteria } });
    const { id } = await lead({
      name: 'Grace Lind',
      company: 'Globex',
      employees: 12,
      value: { amount: 900_000, currency: 'USD' },
    });
    const page = await browser.open(system, 'manager', `/leads/${id}`);
    await button(page, 'Qualify as Market-qualified').click();
    await page.getByRole('alert').getByText('Large enough: Employees is at least 50, now 12').waitFor();
    await page.getByRole('alert').getByText('A meeting is set: a person has to confirm it').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 422
    expect(await seriousFaults(page)).toEqual([]);
    await button(page, 'Edit Employees: 12').click();
    await page.getByRole('textbox', { name: 'Employees' }).fill('60');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Large enough').waitFor({ state: 'detached' });
    await button(page, 'Confirm A meeting is set').click();
    await page.getByRole('textbox', { name: 'Note, e.g. when and where' }).fill('Tuesday at ten');
    await page.keyboard.press('Enter');
    await page.getByText('Confirmed: Tuesday at ten').waitFor();
    await button(page, 'Qualify as Market-qualified').click();
    await button(page, 'Qualify as Sales-qualified').click();
    await button(page, 'Convert to opportunity').click();
    await page.getByText('Carries over the value, the source, and the owner.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await button(page, 'Convert').click();
    await page.getByText('Manager converted it to an opportunity').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Grace Lind' }).waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Globex' }).waitFor();
    await page.getByRole('link', { name: 'Opportunity', exact: true }).click();
    await page.waitForURL(/\/opportunities\/[0-9a-f-]+/);
    await system.call('sales_ops', 'PUT', '/v1/criteria/market_qualified', { body: { criteria: [] } });
  });

  it('have steps, which are added and done', async () => {
    const { id } = await lead({ name: 'Stella Step' });
    const page = await browser.open(system, 'setter', `/leads/${id}`);
    await button(page, 'Add a step').click();
    await page.getByLabel('What is to be done').fill('Send the brochure');
    await page.getByLabel('Required before the lead goes on').check();
    await button(page, 'Add').click();
    await page
      .getByText('Send the brochure: a required step')
      .or(page.getByText('A required step that is not done'))
      .waitFor();
    await page.getByLabel('Mark as done: Send the brochure').click();
    await page.getByText('Setter did “Send the brochure”').waitFor();
    await page.getByText('A required step that is not done').waitFor({ state: 'detached' });
  });

  it('become a contact alone', async () => {
    const { id } = await salesQualified({ name: 'Cleo Contact' });
    const page = await browser.open(system, 'manager', `/leads/${id}`);
    await button(page, 'More actions').click();
    await page.getByRole('menuitem', { name: 'Keep as a contact only' }).click();
    await button(page, 'Make a contact').click();
    await page.getByText('It is kept as a contact, without an opportunity.').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Cleo Contact' }).waitFor();
  });

  it('are discarded with a reason, and restored where they were', async () => {
    const { id } = await salesQualified({ name: 'Dan Discard' });
    const page = await browser.open(system, 'manager', `/leads/${id}`);
    const reason = page.getByRole('textbox', { name: 'Reason' });
    const discard = async (): Promise<void> => {
      await button(page, 'More actions').click();
      await page.getByRole('menuitem', { name: 'Discard' }).click();
      await reason.waitFor();
    };
    await discard();
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'detached' });
    await button(page, 'Convert to opportunity').waitFor();
    await discard();
    await reason.fill('No budget');
    await button(page, 'Discard').click();
    await page.getByText('Discarded: No budget').waitFor();
    await button(page, 'Restore').click();
    await button(page, 'Convert to opportunity').waitFor();
    await page.getByText('Manager discarded it: No budget').waitFor();
  });

  it('are looked at, not changed, by auditors; and fit a phone, in the dark', async () => {
    const { id } = await lead({ name: 'Rhea Read', company: 'Titan', country: 'DE' });
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const page = await browser.open(system, 'auditor', '/leads', phone);
    await page.getByRole('link', { name: 'Rhea Read' }).waitFor();
    expect(await button(page, 'New lead').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Rhea Read' }).click();
    await page.getByText('You can look at this lead, but not change it.').waitFor();
    expect(page.url()).toContain(id);
    expect(await button(page, /^Edit/).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
