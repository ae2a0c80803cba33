import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type BrowserContext, type Page, type Request, type Route } from 'playwright-core';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('what happens elsewhere, on the page', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    await lead({ name: 'Lena First' });
  });

  afterEach(() => {
    expect(browser.complaints.splice(0).filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const lead = async (fields: object): Promise<AnswerBody> =>
    (await system.call('manager', 'POST', '/v1/leads', { body: fields })).body;

  const row = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

  describe('over one connection of the whole browser', () => {
    /** The streams of live updates that a browser has open. */
    const streamsOf = (context: BrowserContext) => {
      const streams = new Set<Request>();
      context.on('request', (request) => request.url().includes('/v1/events') && streams.add(request));
      context.on('requestfinished', (request) => streams.delete(request));
      context.on('requestfailed', (request) => streams.delete(request));
      return () => [...streams].filter((request) => !request.frame().page().isClosed());
    };

    /** As on a busy machine: other tabs hear of what a page keeps one by one. */
    const keepSlowly = `
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...args) {
        setItem.apply(this, args);
        for (const start = Date.now(); Date.now() - start < 1_000; );
      };`;

    it('hands over to another tab when the one that has it closes, and misses nothing', async () => {
      const page = await browser.open(system, 'manager', '/leads');
      const streams = streamsOf(page.context());
      await page.reload();
      await row(page, 'Lena First').waitFor();
      const other = await browser.beside(page, '/leads');
      await row(other, 'Lena First').waitFor();
      await lead({ name: 'Lena Second' });
      await Promise.all([row(page, 'Lena Second').waitFor(), row(other, 'Lena Second').waitFor()]);
      expect(streams().map((request) => request.frame().page())).toEqual([page]);
      await Promise.all([lead({ name: 'Lena Third' }), page.close()]);
      await row(other, 'Lena Third').waitFor();
      await lead({ name: 'Lena Fourth' });
      await row(other, 'Lena Fourth').waitFor();
      expect(streams().map((request) => request.frame().page())).toEqual([other]);
      await other.context().close();
    });

    it('hands over when its tab is frozen, which reads again once it is not', async () => {
      const page = await browser.open(system, 'manager', '/leads');
      await row(page, 'Lena First').waitFor();
      const other = await browser.beside(page, '/leads');
      await row(other, 'Lena First').waitFor();
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await lead({ name: 'Frozen Fay' });
      await row(other, 'Frozen Fay').waitFor();
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await row(page, 'Frozen Fay').waitFor();
      await page.context().close();
    });

    it('is the one of whoever signs in', async () => {
      const page = await browser.open(system, 'manager', '/leads');
      const streams = streamsOf(page.context());
      await row(page, 'Lena First').waitFor();
      const other = await browser.beside(page, '/leads');
      await row(other, 'Lena First').waitFor();
      await other.addInitScript(keepSlowly);
      await other.goto(`${system.url}/leads#token=${system.tokenOf('setter')}`);
      await other.reload();
      const bearer = `Bearer ${system.tokenOf('setter')}`;
      const tokens = async () => Promise.all(streams().map((request) => request.headerValue('authorization')));
      await until(async () => (await tokens()).join() === bearer);
      await lead({ name: 'Sara Setter' });
      await Promise.all([row(page, 'Sara Setter').waitFor(), row(other, 'Sara Setter').waitFor()]);
      await page.context().close();
    });
  });

  describe('on the board', () => {
    it.each(['no-preference', 'reduce'] as const)(
      'shows for two seconds who moved a card (%s motion)',
      async (reducedMotion) => {
        const deal = await desk.deal({ name: `Glider ${reducedMotion}` });
        const [page, other] = await Promise.all([
          browser.open(system, 'closer', '/opportunities', { reducedMotion }),
          browser.open(system, 'manager', `/opportunities/${deal.id}`),
        ]);
        const card = page.locator(`[data-deal="${deal.id}"]`);
        const streams = page.waitForResponse((response) => /events\?topics=.*pipeline/.test(response.url()));
        await page.reload();
        await Promise.all([streams, card.waitFor()]);
        await other.getByRole('button', { name: 'Stage: Lead' }).waitFor();
        await other.keyboard.press('m');
        await other.getByRole('menuitem', { name: 'Proposal' }).click();
        const initials = page.getByRole('img', { name: 'Manager changed it' }).last();
        await initials.waitFor();
        expect(await initials.textContent()).toBe('M');
        await page.getByRole('region', { name: 'Proposal', exact: true }).locator(`[data-deal="${deal.id}"]`).waitFor();
        await initials.waitFor({ state: 'detached' });
        await Promise.all([page.context().close(), other.context().close()]);
      },
    );

    it('shows a stage that is added', async () => {
      const page = await browser.open(system, 'closer', '/opportunities');
      const following = page.waitForResponse((response) => /events\?topics=.*pipeline/.test(response.url()));
      await page.reload();
      await Promise.all([following, page.getByRole('region', { name: 'Lead', exact: true }).waitFor()]);
      await system.call('admin', 'POST', `/v1/pipelines/${desk.pipeline.id}/stages`, {
        body: { stage: { name: 'Trial', outcome: 'active', probability: 70 } },
      });
      await page.getByRole('region', { name: 'Trial', exact: true }).waitFor();
      await page.context().close();
    });

    it('is not undone by an answer that was on its way', async () => {
      const deal = await desk.deal({ name: 'Late Larry' });
      const page = await browser.open(system, 'closer', '/opportunities');
      const cardIn = (stage: string) =>
        page.getByRole('region', { name: stage, exact: true }).locator(`[data-deal="${deal.id}"]`);
      const following = page.waitForResponse((response) => /events\?topics=.*pipeline/.test(response.url()));
      await page.reload();
      await Promise.all([following, cardIn('Lead').waitFor()]);
      const answered = new Promise<() => Promise<void>>((resolve) => {
        const hold = async (route: Route): Promise<void> => {
          const response = await route.fetch();
          resolve(() => route.fulfill({ response }));
        };
        void page.route(/\/board\?/, hold, { times: 1 });
      });
      const { pipeline } = desk;
      const colour = `/v1/pipelines/${pipeline.id}/stages/${desk.stage('Lead')}/colour`;
      await system.call('admin', 'POST', colour, { body: { colour: 'teal' } });
      const deliver = await answered;
      await desk.write(deal, 'stage', { stageId: desk.stage('Proposal') });
      await cardIn('Proposal').waitFor();
      const arrival = page.waitForResponse((response) => response.url().includes('/board?'));
      await Promise.all([arrival, deliver()]);
      await page.waitForTimeout(500);
      expect(await cardIn('Lead').count()).toBe(0);
      await cardIn('Proposal').waitFor();
      await page.context().close();
    });
  });

  describe('in leads', () => {
    it('shows a lead as others change it', async () => {
      const { id } = await lead({ name: 'Vera Live' });
      const [page, other] = await Promise.all([
        browser.open(system, 'manager', '/leads'),
        browser.open(system, 'setter', `/leads/${id}`),
      ]);
      await button(page, 'Status of Vera Live: Potential').waitFor();
      const drawer = other.getByRole('dialog');
      await drawer.getByRole('button', { name: 'Status of Vera Live: Potential' }).click();
      await other.getByRole('option', { name: /^Interested/ }).click();
      await button(page, 'Status of Vera Live: Interested').waitFor();
      await page.getByRole('link', { name: 'Vera Live' }).click();
      await system.call('manager', 'POST', `/v1/leads/${id}/take`, { body: {} });
      await drawer.getByText('Manager took it').waitFor();
      await Promise.all([page.context().close(), other.context().close()]);
    });

    it('says who changed what is being edited, with both values, and asks whose is kept', async () => {
      const { id } = await lead({ name: 'Cora Contested', employees: 10 });
      const [page, other] = await Promise.all([
        browser.open(system, 'manager', `/leads/${id}`),
        browser.open(system, 'setter', `/leads/${id}`),
      ]);
      await button(page, 'Edit Employees: 10').click();
      await page.getByRole('textbox', { name: 'Employees' }).fill('30');
      await button(other, 'Edit Employees: 10').click();
      await other.getByRole('textbox', { name: 'Employees' }).fill('20');
      await other.keyboard.press('Enter');
      const conflict = page.getByRole('alert').filter({ hasText: 'while you were editing' });
      await conflict.getByText('Setter changed this to “20” while you were editing.').waitFor();
      await conflict.getByText('Yours: “30”').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await conflict.getByRole('button', { name: 'Keep yours' }).click();
      await page.getByRole('textbox', { name: 'Employees' }).press('Enter');
      await button(other, 'Edit Employees: 30').waitFor();
      await Promise.all([page.context().close(), other.context().close()]);
    });
  });

  describe('in the settings', () => {
    it('says who changed a name that is being edited, and asks whose is kept', async () => {
      const path = `/settings/pipelines?item=${desk.pipeline.id}`;
      const [page, other] = await Promise.all([
        browser.open(system, 'sales_ops', path),
        browser.open(system, 'admin', path),
      ]);
      const edit = async (on: Page, text: string): Promise<void> => {
        await on
          .getByRole('button', { name: /^Name of .*: / })
          .first()
          .click();
        await on.getByRole('textbox', { name: /^Name of / }).fill(text);
      };
      await edit(page, 'Sales of ours');
      await edit(other, 'Sales of theirs');
      await other.keyboard.press('Enter');
      const conflict = page.getByRole('alert').filter({ hasText: 'while you were editing' });
      await conflict.getByText(/changed this to “Sales of theirs” while you were editing/).waitFor();
      await conflict.getByText('Yours: “Sales of ours”').waitFor();
      await conflict.getByRole('button', { name: 'Take theirs' }).click();
      await page
        .getByRole('button', { name: /Sales of theirs/ })
        .first()
        .waitFor();
      await Promise.all([page.context().close(), other.context().close()]);
    });
  });

  describe('where the organization demands that each change names its version', () => {
    it('is what the page does with everything that it changes', async () => {
      const [account, contact, one] = [
        (await system.call('manager', 'POST', '/v1/accounts', { body: { name: 'Demanding Inc' } })).body,
        (await system.call('manager', 'POST', '/v1/contacts', { body: { name: 'Dora Demand' } })).body,
        await lead({ name: 'Dan Demanded' }),
      ];
      const deal = await desk.deal({ name: 'Demanded deal' });
      await system.call('admin', 'POST', '/v1/organization/if-match-demand', { body: { demanded: true } });
      const page = await browser.open(system, 'admin', `/leads/${one.id}`);
      const refused: string[] = [];
      page.on('response', (response) => {
        if (response.status() === 428 || response.status() === 412) refused.push(response.url());
      });
      /** Does something on a page of its own, until what it comes to shows. */
      const saves = async (path: string, act: () => Promise<void>): Promise<void> => {
        const write = page.waitForResponse((response) => response.request().method() !== 'GET');
        if (path !== '') await page.goto(`${system.url}${path}`);
        await act();
        const response = await write;
        expect([path, response.status()]).toEqual([path, 200]);
        expect(response.request().headers()['if-match']).toMatch(/^"-?\d+"$/);
      };
      const rename = async (name: string): Promise<void> => {
        await page
          .getByRole('button', { name: /^Name of .*: / })
          .first()
          .click();
        await page.getByRole('textbox', { name: /^Name of / }).fill(name);
        await page.keyboard.press('Enter');
      };
      await saves('', async () => {
        await page.getByRole('dialog').getByRole('button', { name: 'Status of Dan Demanded: Potential' }).click();
        await page.getByRole('option', { name: /^Interested/ }).click();
      });
      await saves('', async () => {
        await button(page, /^Edit Employees/).click();
        await page.getByRole('textbox', { name: 'Employees' }).fill('7');
        await page.keyboard.press('Enter');
      });
      await saves('/leads?q=Demanded', async () => {
        await button(page, 'Status of Dan Demanded: Interested').click();
        await page.getByRole('option', { name: /^Potential/ }).click();
      });
      for (const [path, name] of [
        [`/contacts/${contact.id}`, 'Dora Demanded'],
        [`/accounts/${account.id}`, 'Demanded Inc'],
      ] as const)
        await saves(path, async () => {
          await page.getByRole('heading', { level: 1 }).getByRole('button').click();
          await page.locator('input:focus').fill(name);
          await page.keyboard.press('Enter');
        });
      await saves('/opportunities', async () => {
        await page.locator(`[data-deal="${deal.id}"]`).focus();
        await page.keyboard.press('m');
        await page.getByRole('menuitem', { name: 'Proposal' }).click();
      });
      await saves(`/settings/pipelines?item=${desk.pipeline.id}`, () => rename('Demanded pipeline'));
      await saves('/settings/members', () => rename('Demanded member'));
      await saves('/settings/lead-statuses', () => rename('Demanded status'));
      await saves('/settings/lead-stages', async () => {
        await button(page, /^Label of Created: /).click();
        await page.locator('input:focus').fill('Demanded');
        await page.keyboard.press('Enter');
      });
      expect(refused).toEqual([]);
      await system.call('admin', 'POST', '/v1/organization/if-match-demand', {
        body: { demanded: false },
        headers: { 'if-match': await organizationTag() },
      });
      await page.context().close();
    });

    const organizationTag = async (): Promise<string> =>
      (await system.call('admin', 'GET', '/v1/organization')).headers.get('etag') ?? '';
  });

  describe('while there is no connection', () => {
    it('sends later what was changed meanwhile, and gives back what is refused', async () => {
      const [one, two] = [await lead({ name: 'Olga Offline' }), await lead({ name: 'Quinn Queue' })];
      const page = await browser.open(system, 'setter', '/leads');
      await button(page, 'Take Quinn Queue').waitFor();
      await page.context().setOffline(true);
      await page.getByRole('status').getByText('Reconnecting').waitFor();
      await button(page, 'Status of Olga Offline: Potential').click();
      await page.getByRole('option', { name: /^Interested/ }).click();
      await button(page, 'Status of Olga Offline: Interested').waitFor();
      await button(page, 'Take Quinn Queue').click();
      await button(page, 'Take Quinn Queue').waitFor({ state: 'detached' });
      await system.call('manager', 'POST', `/v1/leads/${two.id}/take`, { body: {} });
      await page.context().setOffline(false);
      await page.getByText('Olga Offline is now Interested').waitFor();
      // By whatever is known first: that the manager changed it, or that it is the manager's.
      await page.getByText(/^Manager changed this while you were editing|^The lead is with /).waitFor();
      await page.getByText('Reconnecting').waitFor({ state: 'detached' });
      await button(page, 'Take Quinn Queue').waitFor({ state: 'detached' });
      const timeline = await system.call('manager', 'GET', `/v1/leads/${one.id}/timeline`);
      expect(timeline.body.items[0]).toMatchObject({ type: 'lead_status_changed' });
      await page.context().close();
    });

    it.each([
      ['leads', '/leads', 'New lead'],
      ['pipelines', '/settings/pipelines', 'New pipeline'],
    ])('changes nothing of %s after a minute, and says so', async (_, path, write) => {
      const page = await browser.open(system, 'admin', path);
      await button(page, write).waitFor();
      await page.clock.install();
      await page.context().setOffline(true);
      await page.getByRole('status').getByText('Reconnecting').waitFor();
      await button(page, write).waitFor();
      await page.clock.fastForward('01:05');
      await page.getByRole('status').getByText('You can look, but not change anything.').waitFor();
      await button(page, write).waitFor({ state: 'detached' });
      expect(await seriousFaults(page)).toEqual([]);
      await page.context().setOffline(false);
      await button(page, write).waitFor();
      await page.context().close();
    });

    it('refuses what is sent from a form that was open', async () => {
      const page = await browser.open(system, 'manager', '/leads');
      await button(page, 'New lead').click();
      await page.getByLabel('Name of the person').fill('Nora Never');
      await page.clock.install();
      await page.context().setOffline(true);
      await page.getByRole('status').getByText('Reconnecting').waitFor();
      await page.clock.fastForward('01:05');
      await page.getByRole('status').getByText('You can look').waitFor();
      await button(page, 'Create').click();
      await page.getByText('There is no connection. Nothing was changed').waitFor();
      expect(await page.getByLabel('Name of the person').inputValue()).toBe('Nora Never');
      await page.context().close();
    });
  });
});
