import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { control, goToDeal, happened, readableDeal } from '../support/deal-page.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('an AI agent on a deal', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let page: Page;
  let deal: AnswerBody;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    page = await browser.open(system, 'manager', '/opportunities');
    deal = await readableDeal(system, { name: 'Acme', contactId: desk.contactId });
    await goToDeal(page, system, deal);
  });

  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const ask = (path: string, body: object = {}) =>
    system.call('agent', 'POST', `/v1/opportunities/${deal.id}/${path}`, { body });

  it('is put on it, and the card on the board says so', async () => {
    await control(page, 'AI agent: No agent').click();
    await page.getByRole('option', { name: 'Agent', exact: true }).click();
    await control(page, 'AI agent: Agent').waitFor();
    await happened(page, 'Manager put the agent Agent on it').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const board = await browser.open(system, 'closer', '/opportunities');
    await board.getByRole('link', { name: /^Acme,.*An AI agent works on it/ }).waitFor();
    await board.context().close();
  });

  it('hands over to a person: it is taken off, and a person owns the deal, until it is put on again', async () => {
    await control(page, 'AI agent: Agent').click();
    await page.getByRole('option', { name: 'No agent' }).click();
    await happened(page, 'Manager took the agent Agent off it').waitFor();
    await control(page, 'Owner: Unassigned').click();
    await page.getByRole('option', { name: 'Closer' }).click();
    await control(page, 'Owner: Closer').waitFor();
    await control(page, 'AI agent: No agent').click();
    await page.getByRole('option', { name: 'Agent', exact: true }).click();
    await control(page, 'AI agent: Agent').waitFor();
  });

  it('pauses while its switch in the settings is off, and goes on when it is on again', async () => {
    const settings = await browser.open(system, 'sales_ops', '/settings/agents');
    const active = settings.getByRole('switch', { name: 'Agent is active' });
    await active.press('Space');
    await settings.getByText('Its tokens open nothing.').waitFor();
    expect((await ask('notes', { text: 'Not heard' })).status).toBe(401);
    await active.press('Space');
    await settings.getByText('Its tokens open nothing.').waitFor({ state: 'detached' });
    expect((await ask('notes', { text: 'Heard again' })).status).toBe(200);
    await happened(page, 'Agent wrote a note').getByText('Heard again').waitFor();
    await settings.context().close();
  });

  it('is refused what it wants, with a reason, where the deal shows it', async () => {
    await ask('advance', { rationale: 'He sounds ready.' });
    await page.getByRole('tab', { name: /Agent jobs ?1/ }).click();
    const job = page.getByRole('list', { name: 'Agent jobs' }).getByRole('listitem').first();
    await job.getByText('He sounds ready.').waitFor();
    await job.getByRole('button', { name: 'Reject' }).click();
    await job.getByRole('button', { name: 'Cancel' }).click();
    await job.getByRole('button', { name: 'Reject' }).click();
    await job.getByLabel('Why not?').fill('Too early');
    expect(await seriousFaults(page)).toEqual([]);
    await job.getByRole('button', { name: 'Reject' }).click();
    await job.getByText(/Rejected by Manager.*: Too early/).waitFor();
    await control(page, 'Stage: Lead').waitFor();
  });

  it('is found by the filter of its deals', async () => {
    await page.goto(`${system.url}/opportunities?view=table`);
    await desk.deal({ name: 'Without' });
    await page.getByRole('link', { name: 'Without' }).waitFor();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: 'AI agent', exact: true }).click();
    await page.getByRole('option', { name: 'Agent', exact: true }).click();
    await page.getByRole('link', { name: 'Without' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Acme' }).waitFor();
  });
});
