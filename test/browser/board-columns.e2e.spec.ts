import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { Provider } from '../support/provider.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('the columns of the board', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let provider: Provider;
  let page: Page;
  const ids = new Map<string, string>();
  const phone = '+4930901820';

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    const channel = await system.call('admin', 'POST', '/v1/channels', {
      body: { kind: 'whatsapp', name: 'Sales', address: '+49 30 555123' },
    });
    provider = await Provider.of(system, channel.body.id);
  });

  beforeEach(async () => {
    for (const [name, stage] of [
      ['Cedar', 'Lead'],
      ['Birch', 'Lead'],
      ['Acorn', 'Lead'],
      ['Olive', 'Proposal'],
      ['Maple', 'Proposal'],
    ] as const) {
      const value = { amount: 100_000, currency: 'USD' };
      const { id } = await desk.deal({ name, value, stageId: desk.stage(stage) });
      ids.set(name, id);
    }
    page = await browser.open(system, 'manager', '/opportunities');
    await deal('Acorn').waitFor();
  });

  afterEach(async () => {
    for (const id of ids.values()) await system.call('manager', 'DELETE', `/v1/opportunities/${id}`);
    ids.clear();
    for (const context of [page.context()]) await context.close();
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const column = (stage: string, on = page): Locator => on.getByRole('region', { name: stage, exact: true });
  const deal = (name: string, stage?: string, on = page): Locator =>
    (stage === undefined ? on.locator('main') : column(stage, on)).getByRole('link', { name: new RegExp(`^${name},`) });

  /** The deals of a column, from top to bottom, once they are these. */
  const hasDeals = async (stage: string, names: readonly string[], on = page): Promise<void> => {
    const shown = async (): Promise<string> => {
      const texts = await column(stage, on).getByRole('link').allTextContents();
      return texts.map((text) => text.split(',')[0]).join();
    };
    await until(
      async () => (await shown()) === names.join(),
      async () => `${stage}: ${await shown()}`,
    );
  };

  const until = async (holds: () => Promise<boolean>, found: () => Promise<string>): Promise<void> => {
    const end = Date.now() + 10_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(await found());
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
  };

  /** Drags by the pointer onto another card's place. */
  const drag = async (from: Locator, onto: Locator): Promise<void> => {
    await from.hover();
    await page.mouse.down();
    const box = await onto.boundingBox();
    if (!box) throw new Error('there is nothing to drag onto');
    await page.mouse.move(box.x + box.width / 2, box.y + 10, { steps: 12 });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
  };

  /** The deal is in the stage, and not on this page alone. */
  const isIn = async (name: string, stage: string): Promise<void> => {
    const path = `/v1/opportunities/${ids.get(name) ?? ''}`;
    const found = async (): Promise<string> => (await system.call('manager', 'GET', path)).body.stage.name;
    await until(async () => (await found()) === stage, found);
  };

  it('show stages with their deals, and what they come to', async () => {
    await hasDeals('Lead', ['Acorn', 'Birch', 'Cedar']);
    await hasDeals('Proposal', ['Maple', 'Olive']);
    await column('Lead').getByText('$3K').waitFor();
    await column('Negotiation').getByText('Deals in this stage show here.').waitFor();
    await column('Closed Won').getByText('Deals closed in the last 30 days show here.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('take a deal that is dragged from another column, at the place where it is let go', async () => {
    await drag(deal('Birch'), deal('Olive'));
    await hasDeals('Proposal', ['Maple', 'Birch', 'Olive']);
    await page.getByText('Birch moved to Proposal').waitFor();
    await isIn('Birch', 'Proposal');
    expect(new URL(page.url()).pathname).toBe('/opportunities');
    await page.reload();
    await hasDeals('Proposal', ['Maple', 'Birch', 'Olive']);
    await hasDeals('Lead', ['Acorn', 'Cedar']);
  });

  it('have the actions of a card where the pointer is, and its trash asks as the detail does', async () => {
    expect(await page.getByRole('button', { name: 'Delete Acorn' }).count()).toBe(0);
    await deal('Acorn').hover();
    await page.getByRole('button', { name: 'Delete Acorn' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this opportunity?' });
    await dialog.getByText('Acorn, in Lead of Sales').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await deal('Acorn').hover();
    await page.getByRole('button', { name: 'Delete Acorn' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Acorn was deleted').waitFor();
    await hasDeals('Lead', ['Birch', 'Cedar']);
  });

  it('have the actions of a card for the keyboard', async () => {
    await deal('Acorn').focus();
    await page.getByRole('button', { name: 'Actions for Acorn' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: 'Actions for Acorn' });
    await menu.getByRole('menuitem', { name: 'Move to a stage' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await menu.getByRole('menuitem', { name: 'Change the value' }).click();
    await page.getByRole('dialog', { name: 'Acorn' }).waitFor();
    await page.getByRole('textbox', { name: 'Value', exact: true }).waitFor();
  });

  it('have the actions of every card where fingers touch, and none for auditors', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const touched = await browser.open(system, 'manager', '/opportunities', phone);
    await touched.getByRole('button', { name: 'Actions for Birch' }).tap();
    await touched.getByRole('menuitem', { name: 'Delete' }).tap();
    await touched.getByText('Birch, in Lead of Sales').waitFor();
    expect(await seriousFaults(touched)).toEqual([]);
    const audited = await browser.open(system, 'auditor', '/opportunities');
    await deal('Acorn', 'Lead', audited).hover();
    expect(await audited.getByRole('button', { name: /Acorn/ }).count()).toBe(0);
    for (const one of [touched, audited]) await one.context().close();
  });

  it('keep a deal where it is dragged to within its column', async () => {
    await drag(deal('Acorn'), deal('Birch'));
    await hasDeals('Lead', ['Birch', 'Acorn', 'Cedar']);
    await page.getByText('Acorn has its new place').waitFor();
    await page.reload();
    await hasDeals('Lead', ['Birch', 'Acorn', 'Cedar']);
    await drag(deal('Cedar'), deal('Birch'));
    await hasDeals('Lead', ['Cedar', 'Birch', 'Acorn']);
    await page.getByText('Cedar has its new place').waitFor();
    await page.reload();
    await hasDeals('Lead', ['Cedar', 'Birch', 'Acorn']);
  });

  it('are dragged over with the keys, which say where the deal is', async () => {
    await deal('Birch').focus();
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText('Birch, Lead, 2 of 3').waitFor();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByRole('status').getByText('Birch, Proposal, 1 of 3').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('status').getByText('Birch, Proposal, 2 of 3').waitFor();
    await page.keyboard.press('Enter');
    await hasDeals('Proposal', ['Maple', 'Birch', 'Olive']);
    await page.getByRole('status').getByText('Put down. Birch, Proposal, 2 of 3').waitFor();
    await page.locator('a:focus', { hasText: 'Birch' }).waitFor();
    await isIn('Birch', 'Proposal');
  });

  it('leave a deal where it was when Escape takes it back', async () => {
    await deal('Birch').focus();
    for (const key of ['Space', 'ArrowRight', 'Escape']) await page.keyboard.press(key);
    await page.getByRole('status').getByText('Taken back. Birch, Lead, 2 of 3').waitFor();
    await hasDeals('Lead', ['Acorn', 'Birch', 'Cedar']);
  });

  it('give a deal back that may not enter a stage, and say why', async () => {
    const gates = `/v1/pipelines/${desk.pipeline.id}/stages/${desk.stage('Negotiation')}/gates`;
    await system.call('sales_ops', 'POST', gates, { body: { requiredFields: ['expectedCloseDate'] } });
    await drag(deal('Acorn'), column('Negotiation').getByText('Deals in this stage show here.'));
    await page.getByRole('alert').getByText('Negotiation').waitFor();
    await hasDeals('Lead', ['Acorn', 'Birch', 'Cedar']);
    await isIn('Acorn', 'Lead');
    browser.complaints.splice(0); // Chromium says that the answer was 422
    await page.getByRole('button', { name: 'Open the deal' }).click();
    await page.waitForURL(/act=edit/);
    await system.call('sales_ops', 'POST', gates, { body: {} });
  });

  it('move a deal back by undo', async () => {
    await drag(deal('Birch'), deal('Olive'));
    await hasDeals('Proposal', ['Maple', 'Birch', 'Olive']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await hasDeals('Lead', ['Acorn', 'Birch', 'Cedar']);
    await page.getByText('Birch is back in Lead').waitFor();
    await isIn('Birch', 'Lead');
  });

  it('reopen a closed deal by undo, and count it right', async () => {
    await deal('Acorn').focus();
    for (const key of ['m', 'c']) await page.keyboard.press(key);
    await hasDeals('Contacted', ['Acorn']);
    await page.locator('a:focus', { hasText: 'Acorn' }).waitFor();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Closed Won' }).click();
    await hasDeals('Closed Won', ['Acorn']);
    await page.getByText('Acorn moved to Closed Won').waitFor();
    await column('Closed Won').getByText('$1K').waitFor();
    await page.keyboard.press('z');
    await hasDeals('Contacted', ['Acorn']);
    await column('Contacted').getByText('$1K').waitFor();
    await column('Closed Won').getByText('$0').waitFor();
  });

  it('show what others do without being loaded again', async () => {
    const other = await browser.open(system, 'closer', '/opportunities');
    await deal('Acorn', 'Lead', other).waitFor();
    await drag(deal('Acorn'), deal('Maple'));
    await hasDeals('Proposal', ['Acorn', 'Maple', 'Olive'], other);
    await column('Proposal', other).getByText('$3K').waitFor();
    await desk.write({ id: ids.get('Olive') ?? '' }, 'name', { name: 'Olive Grove' });
    await deal('Olive Grove', 'Proposal', other).waitFor();
    await desk.write({ id: ids.get('Olive') ?? '' }, 'value', { value: { amount: 900_000, currency: 'USD' } });
    await deal('Olive Grove, \\$9,000', 'Proposal', other).waitFor();
    await system.call('manager', 'DELETE', `/v1/opportunities/${ids.get('Maple') ?? ''}`);
    await hasDeals('Proposal', ['Olive Grove', 'Acorn'], other);
    await hasDeals('Proposal', ['Olive Grove', 'Acorn']);
    await other.context().close();
  });

  it('show a message of the contact, and that it waits for an answer', async () => {
    const body = { name: 'Ada Byron', phones: [phone] };
    const contact = await system.call('manager', 'POST', '/v1/contacts', { body });
    const { id } = await desk.deal({ name: 'Walnut', contactId: contact.body.id });
    ids.set('Walnut', id);
    await deal('Walnut', 'Lead').waitFor();
    expect((await provider.say('wamid.1', phone, 'Do you have ten seats?')).status).toBeLessThan(300);
    await column('Lead').getByText('Do you have ten seats?').waitFor();
    await deal('Walnut.*1 unread message, Waits for an answer', 'Lead').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('never take what is dragged from under the pointer', async () => {
    await deal('Acorn').hover();
    await page.mouse.down();
    const box = await deal('Maple').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40, { steps: 10 });
    await desk.write({ id: ids.get('Acorn') ?? '' }, 'stage', { stageId: desk.stage('Contacted') });
    await desk.write({ id: ids.get('Birch') ?? '' }, 'stage', { stageId: desk.stage('Contacted') });
    await hasDeals('Contacted', ['Birch']);
    await page.mouse.up();
    await hasDeals('Proposal', ['Acorn', 'Maple', 'Olive']);
    await page.getByText('Acorn moved to Proposal').waitFor();
    await isIn('Acorn', 'Proposal');
  });

  it('are walked through with the arrows, and open a deal with Enter or for one of its controls', async () => {
    await deal('Acorn').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('a:focus', { hasText: 'Birch' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('a:focus', { hasText: 'Olive' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.locator('a:focus', { hasText: 'Maple' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.locator('a:focus', { hasText: 'Acorn' }).waitFor();
    await page.keyboard.press('o');
    await page.waitForURL(`**/opportunities/${ids.get('Acorn') ?? ''}?act=owner`);
    await page.goBack();
    await deal('Acorn').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/opportunities/${ids.get('Acorn') ?? ''}`);
  });

  it('only show to who may not change', async () => {
    const other = await browser.open(system, 'auditor', '/opportunities');
    await deal('Acorn', 'Lead', other).focus();
    for (const key of ['m', 'Space']) await other.keyboard.press(key);
    expect(await other.getByRole('menuitem').count()).toBe(0);
    expect(await other.getByRole('status').getByText('Picked up').count()).toBe(0);
    await other.context().close();
  });

  it('ask why where a pipeline wants to know', async () => {
    const policy = `/v1/pipelines/${desk.pipeline.id}/close-reason-policy`;
    expect((await system.call('sales_ops', 'POST', policy, { body: { policy: 'lost' } })).status).toBe(200);
    await page.reload();
    await drag(deal('Acorn'), column('Closed Lost').getByText('Deals closed in the last 30 days show here.'));
    await page.getByRole('textbox', { name: 'Reason' }).fill('Too expensive');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await hasDeals('Closed Lost', ['Acorn']);
    await page.getByText('Acorn moved to Closed Lost').waitFor();
  });

  it('are swiped one at a time on a phone', async () => {
    const options = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const other = await browser.open(system, 'manager', '/opportunities', options);
    await deal('Acorn', 'Lead', other).waitFor();
    const widths = await Promise.all(
      ['Lead', 'Contacted'].map(async (stage) => (await column(stage, other).boundingBox())?.width ?? 0),
    );
    expect(widths).toEqual([350, 350]);
    expect(await seriousFaults(other)).toEqual([]);
    await other.context().close();
  });
});
