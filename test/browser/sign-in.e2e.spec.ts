import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { startSystem, type System } from '../support/system.js';

describe('signing in', () => {
  let system: System;
  let browser: TestBrowser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  it('by the link shows the places of the role, and leaves no token in the address', async () => {
    const page = await browser.open(system, 'closer', '/');
    await page.getByRole('link', { name: 'Inbox' }).waitFor();
    expect(page.url()).not.toContain('token');
    expect(await page.getByRole('link', { name: 'Imports' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('by a token refuses one that opens nothing, and takes one that does', async () => {
    const page = await browser.open(system, null, '/inbox');
    await page.locator('input[type=password]').fill('ds_admin_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This token opens nothing').waitFor();
    browser.complaints.splice(0); // Chromium says that the answer was 401
    await page.locator('input[type=password]').fill(system.tokenOf('manager'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Approvals' }).waitFor();
  });

  it('ends with signing out', async () => {
    const page = await browser.open(system, 'manager', '/contacts');
    await page.getByRole('button', { name: 'Manager' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Dealstream' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to Dealstream' }).waitFor();
  });
});
