import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { TestIdentityProvider } from '../support/identity-provider.js';
import { startSystem, type System } from '../support/system.js';

describe('signing in by an identity provider', () => {
  let provider: TestIdentityProvider;
  let system: System;
  let browser: TestBrowser;

  beforeAll(async () => {
    provider = await TestIdentityProvider.start();
    [system, browser] = await Promise.all([
      startSystem({ reactor: false, env: provider.environment }),
      TestBrowser.start(),
    ]);
    const body = { name: 'Ada Okafor', email: 'Ada@acme.test', role: 'closer' };
    expect((await system.call('admin', 'POST', '/v1/members', { body })).status).toBe(201);
  });

  beforeEach(() => {
    Object.assign(provider, {
      email: 'ada@acme.test',
      isVerified: true,
      lifetime: 300,
      refusal: null,
      otherNonce: null,
    });
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop(), provider.stop()]);
  });

  const open = (path: string): Promise<Page> => browser.open(system, null, path);
  const enter = (page: Page): Promise<void> => page.getByRole('button', { name: 'Sign in with Acme ID' }).click();

  it('leads to the place that was asked for, as the member with that address', async () => {
    const page = await open('/contacts?q=acme');
    await page.getByRole('button', { name: 'Sign in with Acme ID' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await enter(page);
    await page.getByRole('button', { name: 'Ada Okafor' }).waitFor();
    expect(page.url()).toBe(`${system.url}/contacts?q=acme`);
    await page.reload();
    await page.getByRole('button', { name: 'Ada Okafor' }).waitFor();
  });

  it('renews what ends, and what is being written stays', async () => {
    provider.lifetime = 10;
    const page = await open('/contacts');
    await enter(page);
    await page.getByRole('button', { name: 'New contact' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Grace Lind');
    const [before, renewed] = [provider.renewals, page.waitForResponse(`${provider.issuer}/token`)];
    await renewed;
    expect(provider.renewals).toBe(before + 1);
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Grace Lind');
  });

  it('ends where the provider does not renew it', async () => {
    provider.lifetime = 10;
    const page = await open('/contacts');
    await page.route(`${provider.issuer}/token`, async (route) => {
      const isRenewal = route.request().postData()?.includes('grant_type=refresh_token');
      await (isRenewal
        ? route.fulfill({ status: 204, headers: { 'access-control-allow-origin': '*' } })
        : route.continue());
    });
    await enter(page);
    await page.getByRole('button', { name: 'Ada Okafor' }).waitFor();
    await page.getByRole('button', { name: 'Sign in with Acme ID' }).waitFor();
  });

  it('says so where the provider refuses, or does not answer', async () => {
    provider.refusal = 'access_denied';
    const page = await open('/inbox');
    await enter(page);
    await page.getByRole('alert').getByText('Acme ID did not sign you in: access_denied').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.route(`${provider.issuer}/**`, (route) => route.abort());
    await enter(page);
    await page.getByRole('alert').getByText('Acme ID cannot be reached').waitFor();
    browser.complaints.splice(0); // Chromium says that it was not reached
  });

  it('takes no answer that it did not ask for, and no token made for another request', async () => {
    const page = await open('/sign-in?code=stolen&state=other');
    await page.getByRole('alert').getByText('This answer does not belong to your request').waitFor();
    provider.otherNonce = 'of-somebody-else';
    await enter(page);
    await page.waitForURL(/code=(?!stolen)/);
    await page.getByRole('alert').getByText('This answer does not belong to your request').waitFor();
  });

  it('says so where nobody has the address, or it is not verified', async () => {
    provider.email = 'eve@acme.test';
    const page = await open('/');
    await enter(page);
    await page.getByRole('alert').getByText('nobody here has your email address').waitFor();
    Object.assign(provider, { email: 'ada@acme.test', isVerified: false });
    await enter(page);
    await page.getByRole('alert').getByText('nobody here has your email address').waitFor();
  });

  it('still takes a token', async () => {
    const page = await open('/');
    await page.locator('input[type=password]').fill(system.tokenOf('manager'));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: 'Approvals' }).waitFor();
  });
});
