import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('approvals on the page', () => {
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

  /** The agent wants a deal of that name to go on. */
  const asked = async (name: string, rationale: string): Promise<AnswerBody> => {
    const deal = await desk.deal({ name });
    await system.call('agent', 'POST', `/v1/opportunities/${deal.id}/advance`, { body: { rationale } });
    return deal;
  };

  it('appear at once, and are approved: the deal moves, and it is said', async () => {
    const page = await browser.open(system, 'manager', '/approvals');
    await page.getByText('Nothing waits for you').waitFor();
    const deal = await asked('Acme', 'She asked for the contract.');
    const card = page.getByRole('listitem', { name: 'Agent wants to move Acme to Contacted' });
    await card.getByText('She asked for the contract.').waitFor();
    await card.getByText('High risk').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await card.getByRole('button', { name: /^Approve/ }).click();
    const done = page.getByRole('listitem', { name: /Agent wanted to move Acme/ });
    await done.getByRole('status').getByText(/^Done/).waitFor();
    const { body } = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}?asOf=9999-01-01T00:00:00Z`);
    expect(body.stage.name).toBe('Contacted');
  });

  it('are rejected by the keyboard with a reason, which another page sees', async () => {
    const page = await browser.open(system, 'manager', '/approvals');
    const other = await browser.open(system, 'admin', '/approvals');
    await asked('Globex', 'He sounds ready.');
    const name = 'Agent wants to move Globex to Contacted';
    await other.getByRole('listitem', { name }).waitFor();
    await page.getByRole('listitem', { name }).focus();
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: 'Why not' }).fill('Too early');
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    for (const one of [page, other])
      await one
        .getByRole('listitem', { name: /Globex/ })
        .getByText('Rejected: Too early')
        .waitFor();
    await page.getByRole('tab', { name: 'Decided' }).click();
    await page
      .getByRole('listitem', { name: /wanted to move Globex/ })
      .getByText('Rejected: Too early')
      .waitFor();
  });

  it('that no longer hold say why nothing was done', async () => {
    const deal = await asked('Initech', 'They signed.');
    const page = await browser.open(system, 'manager', '/approvals');
    const card = page.getByRole('listitem', { name: /Initech/ });
    await card.waitFor();
    await desk.write(deal, 'stage', { stageId: desk.stage('Closed Lost') });
    await card.focus();
    await page.keyboard.press('a');
    await card.getByText(/Could not be done: /).waitFor();
  });

  it('are read, not decided, by auditors; and fit a phone, in the dark', async () => {
    await asked('Umbrella', 'It goes well.');
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const page = await browser.open(system, 'auditor', '/approvals', phone);
    await page.getByRole('listitem', { name: /Umbrella/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
