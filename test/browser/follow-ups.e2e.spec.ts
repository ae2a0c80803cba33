import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

describe('follow-ups on the page', () => {
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

  const deal = (name: string, days: number, fields: object = {}): Promise<AnswerBody> =>
    desk.deal({ name, followUpAt: inDays(days), ...fields });

  it('are listed by when they are due, done, and taken back', async () => {
    await deal('Acme', -2);
    await deal('Globex', 5);
    const page = await browser.open(system, 'manager', '/follow-ups');
    const row = page.getByRole('listitem').filter({ hasText: 'Acme' });
    await row.getByRole('img', { name: 'Overdue' }).waitFor();
    await page.getByRole('tab', { name: 'Overdue 1' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Done: follow-up of Acme' }).click();
    await page.getByText('Nothing is overdue').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    await page.getByRole('tab', { name: /^Upcoming/ }).click();
    await page.getByRole('listitem').filter({ hasText: 'Globex' }).getByRole('img', { name: 'Due' }).waitFor();
  });

  it('are snoozed, after which they come up later', async () => {
    await deal('Initech', -1);
    const page = await browser.open(system, 'manager', '/follow-ups');
    await page.getByRole('button', { name: 'Snooze the follow-up of Initech' }).click();
    await page.getByRole('menuitem', { name: 'In 3 days' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Initech' }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: /^Upcoming/ }).click();
    await page.getByRole('listitem').filter({ hasText: 'Initech' }).waitFor();
  });

  it('appear and leave as others schedule and clear them', async () => {
    const page = await browser.open(system, 'manager', '/follow-ups');
    await page.getByRole('tab', { name: /^Overdue/ }).waitFor();
    const made = await deal('Live Wire', -3);
    const row = page.getByRole('listitem').filter({ hasText: 'Live Wire' });
    await row.waitFor();
    await desk.write(made, 'follow-up', { at: null });
    await row.waitFor({ state: 'detached' });
  });

  it('are their own for those who sell, and everybody’s on demand; each opens its deal', async () => {
    await deal('Own Deal', -1, { repId: memberIdOf(system.credentials.organizationId, 'closer') });
    await deal('Other Deal', -1);
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const page = await browser.open(system, 'closer', '/follow-ups', phone);
    await page.getByRole('link', { name: 'Own Deal' }).waitFor();
    expect(await page.getByRole('link', { name: 'Other Deal' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Whose: Mine' }).click();
    await page.getByRole('option', { name: 'Everybody' }).click();
    await page.getByRole('link', { name: 'Other Deal' }).waitFor();
    await page.getByRole('link', { name: 'Own Deal' }).click();
    await page.waitForURL(/\/opportunities\/[0-9a-f-]+/);
  });
});
