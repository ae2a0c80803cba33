import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { choose, control, goToDeal, readableDeal } from '../support/deal-page.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('the settings of pipelines', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const pipeline = async (preset: string, name: string): Promise<AnswerBody> =>
    (await system.call('sales_ops', 'POST', '/v1/pipelines', { body: { preset, name } })).body;

  const open = (item: AnswerBody): Promise<Page> =>
    browser.open(system, 'sales_ops', `/settings/pipelines?item=${item.id}`);

  it('give each status a sentence of its own, and say when closing asks why', async () => {
    const sales = await pipeline('Sales', 'Told');
    const page = await open(sales);
    const statuses = page.getByRole('region', { name: 'What the statuses mean' });
    for (const status of ['Open', 'Won', 'Lost', 'Abandoned'])
      await statuses.getByRole('button', { name: new RegExp(`^Description of ${status}:`) }).click({ trial: true });
    await statuses.getByRole('button', { name: /^Description of Lost:/ }).click();
    await page.getByRole('textbox', { name: 'Description of Lost' }).fill('They bought elsewhere.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Description of Lost: They bought elsewhere.' }).waitFor();
    await choose(page, page.getByRole('combobox', { name: 'Reason when a deal is closed' }), 'Always asked for');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Description of Lost: They bought elsewhere.' }).waitFor();
    const asked = page.getByRole('combobox', { name: 'Reason when a deal is closed' });
    expect(await asked.inputValue()).toBe('Always asked for');
  });

  it('gate a stage by a field of one’s own, which then stops deals that lack it', async () => {
    const body = { record: 'deal', name: 'Seats', kind: 'number' };
    await system.call('admin', 'POST', '/v1/custom-fields', { body });
    const gated = await pipeline('Sales', 'Gated');
    const page = await open(gated);
    await page.getByRole('button', { name: 'Gates of Proposal: No gates' }).click();
    const dialog = page.getByRole('dialog', { name: 'Before a deal enters Proposal' });
    await dialog.getByLabel('Least value').fill('some');
    await dialog.getByText('Give an amount, such as 5000.').waitFor();
    await dialog.getByLabel('Least value').fill('');
    await choose(page, dialog.getByRole('combobox', { name: 'Fields that must be filled' }), 'Seats');
    await page.keyboard.press('Escape');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Gates of Proposal: 1 gate' }).waitFor();
    const fields = { name: 'Stopped', contactId: desk.contactId, pipelineId: gated.id };
    await goToDeal(page, system, await readableDeal(system, fields));
    await control(page, 'Stage: Lead').click();
    await page.getByRole('menuitem', { name: 'Proposal' }).click();
    await page.getByLabel('Seats').fill('12');
    browser.complaints.splice(0); // Chromium says that the answer was 422
    await page.getByRole('button', { name: 'Save and move' }).click();
    await control(page, 'Stage: Proposal').waitFor();
  });

  it('say how likely deals of a stage are, and when they are stale', async () => {
    const page = await open(await pipeline('Sales', 'Likely'));
    const writes: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && writes.push(request.url().replace(/.*\//, '')));
    const probability = page.getByRole('textbox', { name: 'Probability of Proposal' });
    await probability.fill('55');
    await probability.press('Enter');
    const stale = page.getByRole('textbox', { name: 'Days until deals in Proposal are stale' });
    await stale.fill('9');
    const saved = page.waitForResponse(/stale-after$/);
    await stale.press('Enter');
    await saved;
    expect(writes).toEqual(['probability', 'stale-after']);
    await page.reload();
    await probability.waitFor();
    expect([await probability.inputValue(), await stale.inputValue()]).toEqual(['55 %', '9 days']);
    await page.getByRole('button', { name: 'Description of Likely: ' }).click();
    await page.getByRole('textbox', { name: 'Description of Likely' }).fill('For those who are likely.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Description of Likely: For those who are likely.' }).waitFor();
  });

  it('delete a won stage only while another one stands, which takes its deals', async () => {
    const renewing = await pipeline('Sales', 'Renewing');
    const deal = await readableDeal(system, { contactId: desk.contactId, pipelineId: renewing.id });
    await desk.write(deal, 'stage', { stageId: stageOf(renewing, 'Closed Won') });
    const page = await open(renewing);
    await page.getByRole('button', { name: 'Delete Closed Won' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('alert').getByText(/won/i).waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 422
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    const body = { stage: { name: 'Renewed', outcome: 'won' } };
    await system.call('sales_ops', 'POST', `/v1/pipelines/${renewing.id}/stages`, { body });
    await page.getByRole('button', { name: 'Move Renewed' }).waitFor();
    await page.getByRole('button', { name: 'Delete Closed Won' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('It holds 1 deal. Choose where they go.').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 409
    await page.getByRole('combobox', { name: 'Move its deals to' }).click();
    expect(await page.getByRole('option').allTextContents()).toEqual(['Renewed']);
    await page.getByRole('option', { name: 'Renewed' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Move Closed Won' }).waitFor({ state: 'detached' });
    await goToDeal(page, system, deal);
    await control(page, 'Stage: Renewed').waitFor();
  });

  it('delete a pipeline after asking where its open, won and lost deals go', async () => {
    const old = await pipeline('Sales', 'Old');
    const next = await pipeline('Demo-led sales', 'Next');
    await system.call('sales_ops', 'POST', `/v1/pipelines/${next.id}/stages`, {
      body: { stage: { name: 'Renewed', outcome: 'won' } },
    });
    const deals = new Map<string, AnswerBody>();
    for (const stage of ['Lead', 'Closed Won', 'Closed Lost']) {
      const deal = await readableDeal(system, { name: stage, contactId: desk.contactId, pipelineId: old.id });
      if (stage !== 'Lead') await desk.write(deal, 'stage', { stageId: stageOf(old, stage) });
      deals.set(stage, deal);
    }
    const page = await open(old);
    await page.getByRole('button', { name: 'More for Old' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete the pipeline Old?' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByText('It holds 3 deals. Choose the pipeline that takes its place.').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 409
    await choose(page, dialog.getByRole('combobox', { name: 'Pipeline that takes its place' }), 'Next');
    await choose(page, dialog.getByRole('combobox', { name: 'Open deals go to' }), 'Demo Scheduled');
    await choose(page, dialog.getByRole('combobox', { name: 'Won deals go to' }), 'Renewed');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Old is being deleted').waitFor();
    await page.getByRole('button', { name: 'Open Old' }).waitFor({ state: 'detached' });
    for (const [was, is] of [
      ['Lead', 'Demo Scheduled'],
      ['Closed Won', 'Renewed'],
      ['Closed Lost', 'Lost'],
    ] as const) {
      await page.goto(`${system.url}/opportunities/${deals.get(was)?.id ?? ''}`);
      await control(page, `Stage: ${is}`).waitFor();
    }
  });

  it('make a pipeline from nothing, and the default', async () => {
    const page = await browser.open(system, 'sales_ops', '/settings/pipelines');
    await page.getByRole('button', { name: 'New pipeline' }).click();
    const dialog = page.getByRole('dialog', { name: 'New pipeline' });
    expect(await dialog.getByRole('button', { name: 'Create pipeline' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Name', { exact: true }).fill('Own way');
    await dialog.getByRole('button', { name: 'Add stage' }).click();
    await dialog.getByRole('textbox', { name: 'Name of stage 2' }).fill('Paid');
    await choose(page, dialog.getByRole('combobox', { name: 'Outcome of stage 2' }), 'Won');
    await dialog.getByRole('button', { name: 'Remove stage 3' }).click();
    await dialog.getByRole('button', { name: 'Create pipeline' }).click();
    await page.getByRole('button', { name: 'Name of Own way: Own way' }).waitFor();
    await page.getByRole('button', { name: 'More for Own way' }).click();
    await page.getByRole('menuitem', { name: 'Make it the default' }).click();
    await page.getByText('Own way is the default pipeline now').waitFor();
    await page.goto(`${system.url}/opportunities`);
    await page.getByRole('button', { name: 'Pipeline: Own way' }).waitFor();
  });
});
