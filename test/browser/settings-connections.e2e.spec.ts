import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { choose } from '../support/deal-page.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { isGenuine, WebhookReceiver } from '../support/webhook-receiver.js';

describe('the settings of webhooks and tokens', () => {
  /** seconds after which what a webhook does not take is given up */
  const patience = 20;
  let system: System;
  let browser: TestBrowser;
  let receiver: WebhookReceiver;
  let desk: SalesDesk;
  let page: Page;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    const env = { DEALSTREAM_WEBHOOK_HOSTS: receiver.host, DEALSTREAM_WEBHOOK_RETRIES: `0.1,0.1,${patience}` };
    [system, browser] = await Promise.all([startSystem({ env }), TestBrowser.start()]);
    desk = await salesDesk(system);
    page = await browser.open(system, 'admin', '/settings/webhooks');
  });

  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
    receiver.stop();
  });

  const on = () => page.getByRole('switch', { name: 'Warehouse is on' });
  const manage = () => page.getByRole('button', { name: 'Manage Warehouse' }).click();

  it('tell a webhook of kinds of events, of one pipeline', async () => {
    await page.getByRole('button', { name: 'Add webhook' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New webhook' });
    await dialog.getByLabel('Name').fill('Warehouse');
    await dialog.getByLabel('Address').fill('http://10.0.0.1/hook');
    await dialog.getByRole('button', { name: 'Add webhook' }).click();
    await dialog.getByRole('textbox', { name: 'Address' }).and(page.locator('[aria-invalid=true]')).waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 422
    await dialog.getByLabel('Address').fill(receiver.url('/hook'));
    const types = dialog.getByRole('combobox', { name: 'Told of' });
    await types.fill('is won');
    await page.getByRole('option', { name: 'A deal is won', exact: true }).click();
    await page.keyboard.press('Escape');
    await choose(page, dialog.getByRole('combobox', { name: 'Pipeline' }), 'Sales');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add webhook' }).click();
    await page.getByText('1 kind of events').waitFor();
    await desk.write(await desk.deal(), 'stage', { stageId: desk.stage('Closed Won') });
    const [arrival] = await receiver.received('/hook', 1);
    expect(arrival?.event.type).toContain('closed_won');
  });

  it('rotate its secret: what is sent is signed with both', async () => {
    await manage();
    await page.getByRole('button', { name: 'Show the secret' }).click();
    const secret = page.locator('code[aria-label=Secret]');
    const before = (await secret.textContent()) ?? '';
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByText('New secret made').waitFor();
    await page.getByText(/^Old secret, used until/).waitFor();
    await secret.filter({ hasNotText: before }).waitFor();
    const after = (await secret.textContent()) ?? '';
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText(/Taken: it answered 200/).waitFor();
    const last = receiver.at('/hook').at(-1);
    expect(last && [isGenuine(last, before), isGenuine(last, after)]).toEqual([true, true]);
    await page.keyboard.press('Escape');
  });

  it('list what it did not take, and try it now; then tell it everything again', async () => {
    receiver.reply = () => ({ status: 500, headers: { 'retry-after': String(patience) } });
    await desk.write(await desk.deal(), 'stage', { stageId: desk.stage('Closed Won') });
    const webhooks = () => system.call('admin', 'GET', '/v1/webhooks');
    await until(async () => (await webhooks()).text.includes('"waiting":1'));
    await page.reload();
    await page.getByText('1 waiting').waitFor();
    await manage();
    const row = page.getByRole('dialog', { name: 'Warehouse' }).getByRole('row');
    await row.getByText('Waiting', { exact: true }).waitFor();
    const retry = row.getByRole('button', { name: 'Try now: A deal is won' });
    expect(await retry.count()).toBe(0);
    const id = (await webhooks()).body.items[0]?.id ?? '';
    await until(
      async () => (await system.call('admin', 'GET', `/v1/webhooks/${id}/deliveries`)).body.items.length === 1,
    );
    await page.reload();
    await manage();
    await retry.waitFor();
    await page
      .getByText(/answered 500/)
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await retry.click();
    await page.getByText('Still not taken').waitFor();
    await row.getByText('2 attempts, answered 500').waitFor();
    receiver.reply = () => 200;
    await retry.click();
    await page.getByText('Nothing waits, and nothing was given up.').waitFor();
    const before = receiver.at('/hook').length;
    await page.getByPlaceholder('After position').fill('0');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Sending again').waitFor();
    await until(() => Promise.resolve(receiver.at('/hook').length >= before + 2));
    await page.keyboard.press('Escape');
  });

  it('change it, switch it off and delete it', async () => {
    await page.getByRole('button', { name: 'Edit Warehouse' }).click();
    const dialog = page.getByRole('dialog', { name: 'Webhook' });
    await dialog.getByLabel('Everything').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Warehouse saved').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/hook · Everything$/).waitFor();
    await on().press('Space');
    await page.getByText('Off', { exact: true }).waitFor();
    await on().press('Space');
    await page.getByText('Off', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Delete Warehouse' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('No webhooks yet.').waitFor();
  });

  it('give a member a token with an end, which opens what the member may until it is revoked', async () => {
    await page.goto(`${system.url}/settings/members`);
    await page.getByRole('button', { name: 'Tokens of Setter' }).click();
    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog', { name: 'New token' });
    expect(await dialog.getByRole('button', { name: 'Create token' }).isDisabled()).toBe(true);
    await dialog.getByLabel('What it is for').fill('Phone');
    await dialog.getByRole('textbox', { name: 'Ends on' }).fill('December 31, 2099');
    await page.keyboard.press('Escape');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Create token' }).click();
    const token = (await page.locator('code[aria-label=Token]').textContent()) ?? '';
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText(/Ends Dec 31, 2099/).waitFor();
    const me = await fetch(`${system.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.text()).toContain('"role":"setter"');
    await page.getByRole('button', { name: 'Revoke Phone' }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('Phone revoked').waitFor();
    const after = await fetch(`${system.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(after.status).toBe(401);
  });
});
