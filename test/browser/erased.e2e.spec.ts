import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { keySubject, LmdbKeyStore } from '#event-store';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { readableDeal } from '../support/deal-page.js';
import { flushRedis } from '../support/flush-redis.js';
import { until } from '../support/projecting.js';
import { Provider } from '../support/provider.js';
import { startSystem, type System } from '../support/system.js';

const phone = '+4930901820';

describe('a contact who was erased', () => {
  let system: System;
  let browser: TestBrowser;
  let page: Page;
  let contactId: string;
  let conversationId: string;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    const body = { name: 'Ada Byron', phones: [phone], emails: ['ada@engines.example'] };
    contactId = (await system.call('manager', 'POST', '/v1/contacts', { body })).body.id;
    const channel = { name: 'Sales', kind: 'whatsapp', address: '+49 30 555123' };
    const { id } = (await system.call('admin', 'POST', '/v1/channels', { body: channel })).body;
    const said = await (await Provider.of(system, id)).say('wamid.1', phone, 'Do you have ten seats?');
    conversationId = said.body.conversationId;
    await readableDeal(system, { contactId, value: { amount: 120_000, currency: 'USD' } });
    await erase(contactId);
    page = await browser.open(system, 'manager', `/contacts/${contactId}`);
  });

  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  /** Destroys the keys of what is known of somebody; what is read is then made anew from the log. */
  async function erase(id: string): Promise<void> {
    const keys = await LmdbKeyStore.open(join(system.folder, 'keys'));
    await keys.destroyKeys(keySubject(system.credentials.organizationId, `contact:${id}`));
    await keys.close();
    await flushRedis(system.redis.port);
    await until(async () => (await system.call('manager', 'GET', `/v1/contacts/${id}`)).body.name === '[erased]');
    await until(async () => (await system.call('manager', 'GET', '/v1/conversations')).body.items.length === 1);
    await until(async () => (await system.call('manager', 'GET', '/v1/opportunities')).body.items.length === 1);
  }

  it('is no longer named, nor to be edited; the deals stay', async () => {
    await page.getByRole('heading', { name: 'Erased person', level: 1 }).waitFor();
    await page.getByText('This person was erased on request.').waitFor();
    await page.getByRole('link', { name: 'Erased person' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Edit Name' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'More actions' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add to funnel' }).count()).toBe(0);
    expect(await page.getByText(/Byron|engines\.example|901820/).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is no longer written to', async () => {
    await page.goto(`${system.url}/inbox/${conversationId}`);
    await page.getByText('You can read this conversation, but not reply.').waitFor();
    await page
      .getByRole('navigation', { name: 'Conversations' })
      .getByRole('link', { name: 'Erased person' })
      .waitFor();
    expect(await page.getByText('ten seats').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('leaves a deal that counts on, on the board and in its detail', async () => {
    await page.goto(`${system.url}/opportunities`);
    await page
      .getByRole('region', { name: 'Lead', exact: true })
      .getByRole('link', { name: /^Erased person, \$1,200/ })
      .click();
    await page.getByRole('dialog', { name: 'Erased person' }).waitFor();
    await page.getByRole('tab', { name: 'Conversation' }).click();
    await page.getByRole('log', { name: 'Messages' }).waitFor();
    expect(await page.getByText('[erased]').count()).toBe(0);
  });
});
