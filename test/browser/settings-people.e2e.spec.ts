import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

describe('the settings of people, AI and connections', () => {
  let system: System;
  let browser: TestBrowser;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    [system, browser] = await Promise.all([
      startSystem({ env: { DEALSTREAM_WEBHOOK_HOSTS: receiver.host } }),
      TestBrowser.start(),
    ]);
  });

  afterEach(() => {
    const refusals = /status of (409|422)/; // Chromium says what the API refuses on purpose
    expect(browser.complaints.splice(0).filter((complaint) => !refusals.test(complaint))).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
    receiver.stop();
  });

  it('remove a member after asking who gets the open deals', async () => {
    const add = (name: string) => system.call('admin', 'POST', '/v1/members', { body: { name, role: 'closer' } });
    const [ann] = [await add('Ann Weber'), await add('Priya Nair')];
    const desk = await salesDesk(system);
    const deal = await desk.deal({ name: 'Windmill', repId: ann.body.id });
    const page = await browser.open(system, 'admin', '/settings/members');
    await page.getByRole('button', { name: 'Remove Ann Weber' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Ann Weber owns 1 open deal. Choose who gets them.').waitFor();
    await page.getByRole('combobox', { name: 'Who gets the open deals' }).click();
    await page.getByRole('option', { name: 'Priya Nair' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Show 1 who left' }).waitFor();
    const after = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}`);
    expect(after.text).toContain('Priya Nair');
  });

  it('make a token, show it once, and revoke it', async () => {
    const page = await browser.open(system, 'admin', '/settings/tokens');
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('What it is for').fill('Warehouse');
    await page.getByLabel('Follow the feed of events').check();
    await page.getByRole('button', { name: 'Create token' }).click();
    const token = (await page.locator('code[aria-label=Token]').textContent()) ?? '';
    expect(token).toMatch(/^dst_/);
    expect(await seriousFaults(page)).toEqual([]);
    const me = () => fetch(`${system.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect((await me()).status).toBe(200);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.getByText(token).count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke Warehouse' }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('No tokens yet.').waitFor();
    expect((await me()).status).toBe(401);
  });

  it('set the autonomy mode, which is so for others at once', async () => {
    const page = await browser.open(system, 'sales_ops', '/settings/autonomy');
    const other = await browser.open(system, 'manager', '/settings/autonomy');
    await other.getByRole('radio', { name: 'Controlled' }).and(other.locator(':checked')).waitFor();
    await page.getByRole('radio', { name: 'Manual' }).check();
    await page.getByText('Manual from now on').waitFor();
    await other.getByRole('radio', { name: 'Manual' }).and(other.locator(':checked')).waitFor();
    expect(await other.getByRole('radio', { name: 'Manual' }).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('try an automation rule on history, save it, and switch it on', async () => {
    const page = await browser.open(system, 'sales_ops', '/settings/automation');
    await page.getByRole('button', { name: 'New rule' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Greet');
    await dialog.getByRole('combobox', { name: 'What happens' }).click();
    await page.getByRole('option', { name: 'A deal is created' }).click();
    await dialog.getByRole('combobox', { name: 'Add action' }).click();
    await page.getByRole('option', { name: 'Tag', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Tag' }).fill('new');
    await dialog.getByRole('button', { name: 'Try on history' }).click();
    await dialog.getByText('It would have acted 1 time on 1 deal').waitFor();
    await dialog.getByRole('link', { name: 'Windmill' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A deal is created, then tag it new').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: 'Greet is on' }).press('Space');
    await page.getByText('Greet is on. It acts on what happens from now on.').waitFor();
  });

  it('add a webhook and test it', async () => {
    const page = await browser.open(system, 'sales_ops', '/settings/webhooks');
    await page.getByRole('button', { name: 'Add webhook' }).first().click();
    await page.getByRole('dialog').getByLabel('Name').fill('Warehouse');
    await page.getByLabel('Address').fill(receiver.url('/hook'));
    await page.getByLabel('Everything').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Add webhook' }).click();
    await page.getByRole('button', { name: 'Manage Warehouse' }).click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText(/Taken: it answered 200/).waitFor();
    expect(receiver.at('/hook').length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Show the secret' }).click();
    await page.getByText(/^whsec_/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('are read only for the auditor, and hide from a setter what is not for setters', async () => {
    const page = await browser.open(system, 'auditor', '/settings/pipelines');
    await page.getByText('your role may not change it').waitFor();
    await page.getByRole('button', { name: 'Open Sales' }).click();
    await page.getByText('Negotiation').waitFor();
    expect(await page.getByRole('button', { name: /^(Move|Delete|Add) / }).count()).toBe(0);
    for (const section of ['members', 'tokens', 'webhooks', 'autonomy', 'organization', 'automation']) {
      await page.goto(`${system.url}/settings/${section}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    }
    const setter = await browser.open(system, 'setter', '/settings/webhooks');
    await setter.getByText('There is nothing here for your role.').waitFor();
    expect(await setter.getByRole('link', { name: 'Webhooks' }).count()).toBe(0);
  });
});
