import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { choose, control, readableDeal } from '../support/deal-page.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('the settings of members, teams and channels', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let page: Page;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    page = await browser.open(system, 'admin', '/settings/members');
  });

  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const section = async (id: string): Promise<void> => {
    await page.goto(`${system.url}/settings/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  const memberId = async (name: string): Promise<string> => {
    const { body } = await system.call('admin', 'GET', '/v1/members');
    return body.items.find((member) => member.name === name)?.id ?? '';
  };

  const team = (name: string) => page.getByRole('region', { name, exact: true });

  it('add a member, whose role is then changed', async () => {
    for (const [name, role] of [
      ['Ann Weber', 'Closer'],
      ['Ben Okoye', 'Setter'],
    ] as const) {
      await page.getByRole('button', { name: 'Add member' }).click();
      const dialog = page.getByRole('dialog', { name: 'New member' });
      await dialog.getByLabel('Name').fill(name);
      await dialog.getByLabel('Email').fill(`${name.split(' ')[0] ?? ''}@acme.example`);
      await choose(page, dialog.getByRole('combobox', { name: 'Role' }), role);
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Add member' }).click();
      await page.getByText(`${name} added`).waitFor();
      await dialog.waitFor({ state: 'detached' });
    }
    await choose(page, page.getByRole('combobox', { name: 'Role of Ben Okoye' }), 'Closer');
    await page.getByText('Ben Okoye is Closer now').waitFor();
    await page.getByRole('button', { name: 'Name of Ben Okoye: Ben Okoye' }).click();
    await page.getByRole('textbox', { name: 'Name of Ben Okoye' }).fill('Ben Okoye-Hill');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Ben Okoye-Hill' }).waitFor();
  });

  it('add, rename, connect and delete a channel', async () => {
    await section('channels');
    await page.getByRole('button', { name: 'Add channel' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New channel' });
    await dialog.getByLabel('Name').fill('Sales line');
    await dialog.getByLabel('Address').fill('+49 30 555123');
    await dialog.getByRole('button', { name: 'Add channel' }).click();
    await page.getByText('Sales line added').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Set up Sales line' }).click();
    const secret = page.getByText(/^whsec_/);
    const before = await secret.textContent();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByText('New secret made').waitFor();
    await secret.filter({ hasNotText: before ?? '' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add channel' }).first().click();
    await dialog.getByLabel('Address').fill('sales@acme.example');
    await dialog.getByLabel('Name').fill('sales line');
    await dialog.getByRole('button', { name: 'Add channel' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).and(page.locator('[aria-invalid=true]')).waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 409
    await dialog.getByLabel('Name').fill('Mailbox');
    await choose(page, dialog.getByRole('combobox', { name: 'Kind' }), 'Email');
    await dialog.getByRole('button', { name: 'Add channel' }).click();
    await page.getByRole('button', { name: 'Delete Mailbox' }).click();
    await page.getByText('Its conversations stay; new messages over it are refused.').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Mailbox deleted').waitFor();
    await page.getByRole('button', { name: 'Delete Mailbox' }).waitFor({ state: 'detached' });
  });

  it('add a team with its funnel, members and channels', async () => {
    await section('teams');
    for (const name of ['Inbound', 'Outbound']) {
      await page.getByRole('button', { name: 'Add team' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'New team' });
      await dialog.getByLabel('Name').fill(name);
      await choose(page, dialog.getByRole('combobox', { name: 'Members' }), 'Ann Weber');
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Add team' }).click();
      await page.getByText(`${name} added`).waitFor();
      await dialog.waitFor({ state: 'detached' });
    }
    await choose(page, page.getByRole('combobox', { name: 'Add a member to Inbound' }), 'Ben Okoye-Hill');
    await team('Inbound').getByRole('button', { name: 'Remove Ben Okoye-Hill from Inbound' }).waitFor();
    await page.getByRole('combobox', { name: 'Channels of Inbound' }).press('ArrowDown');
    await page.getByRole('option', { name: 'Sales line' }).click();
    await page.keyboard.press('Escape');
    await team('Inbound').getByText('No channels: deals cannot be made from its board').waitFor({ state: 'detached' });
    expect(await seriousFaults(page)).toEqual([]);
    await section('channels');
    await page.getByText('+49 30 555123 · Inbound').waitFor();
  });

  it('let somebody leave a team after asking who gets the open deals of it', async () => {
    const { body } = await system.call('admin', 'GET', '/v1/teams');
    const teamId = body.items.find(({ name }) => name === 'Inbound')?.id;
    const repId = await memberId('Ann Weber');
    const deal = await readableDeal(system, { name: 'Windmill', contactId: desk.contactId, teamId, repId });
    await section('teams');
    await page.getByRole('button', { name: 'Remove Ann Weber from Inbound' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove Ann Weber from Inbound?' });
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByText('Ann Weber owns 1 open deal of this team. Choose who gets them.').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 409
    await choose(page, dialog.getByRole('combobox', { name: 'Who gets the open deals' }), 'Ben Okoye-Hill');
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Ann Weber leaves Inbound').waitFor();
    await page.getByRole('button', { name: 'Remove Ann Weber from Inbound' }).waitFor({ state: 'detached' });
    await page.goto(`${system.url}/opportunities/${deal.id}`);
    await control(page, 'Owner: Ben Okoye-Hill').waitFor();
  });

  it('remove a team after asking which one gets its open deals', async () => {
    await section('teams');
    await page.getByRole('button', { name: 'Remove the team Inbound' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove the team Inbound?' });
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByText('It has 1 open deal. Choose which team gets them.').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 409
    await choose(page, dialog.getByRole('combobox', { name: 'Team that gets the open deals' }), 'Outbound');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await team('Inbound').waitFor({ state: 'detached' });
    const { body } = await system.call('manager', 'GET', '/v1/opportunities?q=Windmill');
    await page.goto(`${system.url}/opportunities/${body.items[0]?.id ?? ''}`);
    await control(page, 'Team: Outbound').waitFor();
  });
});
