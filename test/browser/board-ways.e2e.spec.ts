import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type CDPSession, type Locator, type Page } from 'playwright-core';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { readableDeal } from '../support/deal-page.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('other ways to work with the board', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let simple: AnswerBody;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    simple = (await system.call('admin', 'POST', '/v1/pipelines', { body: { preset: 'Simple sales' } })).body;
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const column = (page: Page, stage: string): Locator => page.getByRole('region', { name: stage, exact: true });
  const card = (page: Page, stage: string, name: string): Locator =>
    column(page, stage).getByRole('link', { name: new RegExp(`^${name},`) });

  const middleOf = async (shown: Locator) => {
    const box = await shown.boundingBox();
    if (!box) throw new Error('it is not in sight');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  const touch = (finger: CDPSession, type: 'touchStart' | 'touchMove', point: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });

  it('a card is dragged by a finger that stays on it first; one that moves at once scrolls', async () => {
    await readableDeal(system, { name: 'Acorn', contactId: desk.contactId });
    await readableDeal(system, { name: 'Olive', contactId: desk.contactId, stageId: desk.stage('Contacted') });
    const options = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };
    const page = await browser.open(system, 'manager', '/opportunities', options);
    const [from, to] = [await middleOf(card(page, 'Lead', 'Acorn')), await middleOf(card(page, 'Contacted', 'Olive'))];
    const finger = await page.context().newCDPSession(page);
    await touch(finger, 'touchStart', from);
    await page.getByText('Picked up').waitFor({ state: 'attached' });
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch(finger, 'touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await card(page, 'Contacted', 'Acorn').waitFor();
    await page.getByText('Acorn moved to Contacted').waitFor();
    expect(new URL(page.url()).pathname).toBe('/opportunities');
    await page.context().close();
  });

  it('in a pipeline whose stages do not decide the status a drag moves the deal, and leaves it open', async () => {
    const fields = { contactId: desk.contactId, pipelineId: simple.id };
    const deal = await readableDeal(system, { ...fields, name: 'Birch' });
    await readableDeal(system, { ...fields, name: 'Maple', stageId: stageOf(simple, 'Closed deal') });
    const page = await browser.open(system, 'manager', `/opportunities?pipelineId=${simple.id}`);
    await card(page, 'New lead', 'Birch').hover();
    await page.mouse.down();
    const { x, y } = await middleOf(card(page, 'Closed deal', 'Maple'));
    await page.mouse.move(x, y - 20, { steps: 12 });
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await card(page, 'Closed deal', 'Birch').waitFor();
    await page.getByText('Birch moved to Closed deal').waitFor();
    const { body } = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}`);
    expect(body.status).toBe('open');
    await card(page, 'Closed deal', 'Birch').focus();
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Mark as won' }).click();
    await page.getByRole('group', { name: 'Quick controls' }).getByRole('button', { name: 'Status: Won' }).waitFor();
    await page.context().close();
  });

  it('comfortable spacing gives cards more room, and is kept in this browser', async () => {
    const page = await browser.open(system, 'manager', `/opportunities?pipelineId=${simple.id}`);
    const height = async (): Promise<number> => (await card(page, 'Closed deal', 'Maple').boundingBox())?.height ?? 0;
    await card(page, 'Closed deal', 'Maple').waitFor();
    const dense = await height();
    await page.getByRole('button', { name: 'Comfortable spacing', pressed: false }).click();
    await page.getByRole('button', { name: 'Comfortable spacing', pressed: true }).waitFor();
    expect(await height()).toBeGreaterThan(dense + 20);
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await card(page, 'Closed deal', 'Maple').waitFor();
    expect(await height()).toBeGreaterThan(dense + 20);
    await page.getByRole('button', { name: 'Comfortable spacing', pressed: true }).click();
    await page.getByRole('button', { name: 'Comfortable spacing', pressed: false }).waitFor();
    expect(await height()).toBe(dense);
  });
});
