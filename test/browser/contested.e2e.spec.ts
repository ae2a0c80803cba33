import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { control, goToDeal, happened, readableDeal } from '../support/deal-page.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('what two people edit at the same time', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let mine: Page;
  let theirs: Page;
  let deal: AnswerBody;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
  });

  beforeEach(async () => {
    deal = await readableDeal(system, { name: 'Acme', contactId: desk.contactId });
    mine = await browser.open(system, 'manager', '/opportunities');
    theirs = await browser.open(system, 'admin', '/opportunities');
    for (const page of [mine, theirs]) await goToDeal(page, system, deal);
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const describing = async (page: Page, text: string): Promise<void> => {
    await page.getByRole('button', { name: 'Add a description' }).click();
    await page.getByRole('textbox', { name: 'Description' }).fill(text);
  };

  it('a description: theirs is shown, mine is kept, and then saved over it', async () => {
    await describing(mine, 'Mine');
    await describing(theirs, 'Theirs');
    await theirs.getByRole('button', { name: 'Save', exact: true }).click();
    await mine.getByText('Admin changed this to Theirs while you were editing.').waitFor();
    expect(await mine.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    expect(await seriousFaults(mine)).toEqual([]);
    await mine.getByRole('button', { name: 'Keep yours' }).click();
    await mine.getByRole('button', { name: 'Save', exact: true }).click();
    await theirs.getByRole('button', { name: 'Mine', exact: true }).waitFor();
  });

  it('a description: theirs is taken, and nothing is written', async () => {
    await describing(mine, 'Mine');
    await describing(theirs, 'Theirs');
    await theirs.getByRole('button', { name: 'Save', exact: true }).click();
    await mine.getByRole('button', { name: 'Take theirs' }).click();
    expect(await mine.getByRole('textbox', { name: 'Description' }).inputValue()).toBe('Theirs');
    await mine.getByRole('button', { name: 'Save', exact: true }).click();
    await mine.getByRole('button', { name: 'Theirs', exact: true }).waitFor();
    expect(await happened(mine, 'wrote the description').count()).toBe(1);
  });

  it('a name', async () => {
    await mine.getByRole('button', { name: 'Acme', exact: true }).click();
    await mine.getByRole('textbox', { name: 'Name' }).fill('Mine');
    await desk.write(deal, 'name', { name: 'Theirs' });
    await mine.getByText('Manager changed this to Theirs while you were editing.').waitFor();
    await mine.getByRole('button', { name: 'Keep yours' }).click();
    await mine.getByRole('textbox', { name: 'Name' }).press('Enter');
    await theirs.getByRole('dialog', { name: 'Mine' }).waitFor();
  });

  it('a follow-up', async () => {
    await control(mine, 'Follow-up').click();
    await mine.getByRole('button', { name: 'Next month' }).click();
    await mine.getByRole('button', { name: /^15 / }).click();
    await control(theirs, 'Follow-up').click();
    await theirs.getByRole('button', { name: 'Tomorrow 9:00' }).click();
    await mine.getByText(/^Admin changed this to .* 9:00/).waitFor();
    expect(await mine.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await mine.getByRole('button', { name: 'Take theirs' }).click();
    await mine.getByRole('button', { name: 'Cancel' }).click();
    await control(mine, /^Follow-up: Ahead, (tomorrow|in \d+ hours)$/).waitFor();
  });

  it('one and the same change is no contest', async () => {
    await control(mine, 'Value').click();
    await mine.getByLabel('Value', { exact: true }).fill('500');
    await desk.write(deal, 'value', { value: { amount: 50_000, currency: 'USD' } });
    await control(mine, 'Value: $500').waitFor();
    expect(await mine.getByRole('button', { name: 'Keep yours' }).count()).toBe(0);
  });
});
