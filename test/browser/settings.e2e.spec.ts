import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { until } from '../support/projecting.js';
import { salesDesk, type SalesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('the settings of pipelines and leads', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    await desk.deal({ name: 'Windmill', stageId: desk.stage('Qualified') });
    await desk.deal({ name: 'Watermill', stageId: desk.stage('Qualified') });
  });

  afterEach(() => {
    const refusals = /status of (409|422)/; // Chromium says what the API refuses on purpose
    expect(browser.complaints.splice(0).filter((complaint) => !refusals.test(complaint))).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const names = async (page: Page, list: string): Promise<string[]> => {
    const grips = await page
      .getByRole('list', { name: list })
      .getByRole('button', { name: /^Move / })
      .all();
    const labels = await Promise.all(grips.map((grip) => grip.getAttribute('aria-label')));
    return labels.map((label) => label?.replace('Move ', '') ?? '');
  };

  /** Waits until the list has that order. */
  const untilOrder = async (page: Page, list: string, order: readonly string[]): Promise<void> => {
    await until(async () => (await names(page, list)).join() === order.join());
  };

  it('show the sections in groups, and the first of them', async () => {
    const page = await browser.open(system, 'admin', '/settings');
    await page.getByRole('heading', { name: 'Pipelines and stages', level: 1 }).waitFor();
    const list = page.getByRole('navigation', { name: 'Settings' });
    for (const group of ['Pipelines', 'Leads', 'People', 'Channels and connections', 'AI', 'Organization'])
      expect(await list.getByRole('group', { name: group, exact: true }).count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('make a pipeline from a preset, add a stage to it, and put the stages in order', async () => {
    const page = await browser.open(system, 'sales_ops', '/settings/pipelines');
    await page.getByRole('button', { name: 'New pipeline' }).click();
    await page.getByRole('dialog').getByText('For a product that sells by being shown.').waitFor();
    await page.getByRole('radio', { name: 'Demo-led sales' }).check();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create pipeline' }).click();
    await page.getByRole('button', { name: 'Name of Demo-led sales: Demo-led sales' }).waitFor();

    await page.getByRole('button', { name: 'Add stage' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Trial');
    expect(await dialog.getByRole('button', { name: 'Add stage' }).isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'What being here means' }).click();
    await page.getByRole('option', { name: 'Open' }).click();
    await dialog.getByRole('button', { name: 'Add stage' }).click();
    await page.getByRole('button', { name: 'Move Trial' }).waitFor();
    const list = 'Stages of Demo-led sales';
    const [first, ...others] = ['First Contact', 'Demo Scheduled', 'Demo Completed', 'Proposal Sent', 'Contract Sent'];
    await untilOrder(page, list, [first, ...others, 'Trial', 'Won', 'Lost'].map(String));

    await page.getByRole('button', { name: 'Move Trial' }).press('Space');
    await page.getByText('Picked up Trial, 6 of 8').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    await page.getByText('Trial, 5 of 8', { exact: true }).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await untilOrder(page, list, [first, ...others.slice(0, 3), 'Trial', 'Contract Sent', 'Won', 'Lost'].map(String));

    await drag(page, 'Trial', 'First Contact');
    await untilOrder(page, list, ['Trial', first, ...others, 'Won', 'Lost'].map(String));
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('refuse an order that a pipeline cannot have, and put the stage back', async () => {
    const page = await browser.open(system, 'sales_ops', `/settings/pipelines?item=${desk.pipeline.id}`);
    await page.getByRole('button', { name: 'Move Closed Won' }).waitFor();
    const before = await names(page, 'Stages of Sales');
    await drag(page, 'Closed Won', 'Lead');
    await page.getByRole('alert').waitFor();
    await untilOrder(page, 'Stages of Sales', before);
  });

  it('rename, recolour and gate a stage where it stands', async () => {
    const page = await browser.open(system, 'sales_ops', `/settings/pipelines?item=${desk.pipeline.id}`);
    await page.getByRole('button', { name: 'Name of Contacted: Contacted' }).click();
    await page.getByRole('textbox', { name: 'Name of Contacted' }).fill('Proposal');
    await page.keyboard.press('Enter');
    await page
      .getByText(/name/i)
      .filter({ hasText: /taken|other/i })
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Name of Contacted' }).fill('Reached');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Name of Reached: Reached' }).waitFor();
    await page.getByRole('button', { name: 'Colour of Reached: Yellow' }).click();
    await page.getByRole('menuitem', { name: 'Teal' }).click();
    await page.getByRole('button', { name: 'Colour of Reached: Teal' }).waitFor();
    await page.getByRole('button', { name: 'Gates of Reached: No gates' }).click();
    await page.getByLabel('Least value').fill('500');
    await page.getByLabel('Whoever moves it must say why').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Gates of Reached: 2 gates' }).waitFor();
  });

  it('delete a stage after asking where its deals go, which then move', async () => {
    const page = await browser.open(system, 'sales_ops', `/settings/pipelines?item=${desk.pipeline.id}`);
    await page.getByRole('button', { name: 'Delete Qualified' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('It holds 2 deals. Choose where they go.').waitFor();
    await page.getByRole('combobox', { name: 'Move its deals to' }).click();
    expect(await page.getByRole('option', { name: 'Closed Won' }).count()).toBe(0);
    await page.getByRole('option', { name: 'Negotiation' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Move Qualified' }).waitFor({ state: 'detached' });
    const board = await system.call('manager', 'GET', `/v1/pipelines/${desk.pipeline.id}/board`);
    expect(board.text.match(/Windmill|Watermill/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('put the lead statuses in order, and replace one that is deleted', async () => {
    const page = await browser.open(system, 'sales_ops', '/settings/lead-statuses');
    await page.getByRole('button', { name: 'Move Qualified' }).waitFor();
    await drag(page, 'Potential', 'Qualified');
    const order = ['Potential', 'Qualified', 'Bad Fit', 'Not Interested', 'Interested', 'Customer'];
    await untilOrder(page, 'Lead statuses', order);
    await page.getByRole('button', { name: 'Add status' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('potential');
    await page.getByRole('dialog').getByRole('button', { name: 'Add status' }).click();
    await page.getByRole('dialog').getByLabel('Name').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByRole('dialog').getByLabel('Name').fill('Nurture');
    await page.getByRole('dialog').getByRole('button', { name: 'Add status' }).click();
    await untilOrder(page, 'Lead statuses', [...order, 'Nurture']);
    await page.getByRole('button', { name: 'Delete Nurture' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await untilOrder(page, 'Lead statuses', order);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('demand a criterion of a lead', async () => {
    const page = await browser.open(system, 'sales_ops', '/settings/lead-stages');
    await page.getByText('Assigned', { exact: true }).last().click();
    await page.getByRole('button', { name: 'Add criterion' }).click();
    await page.getByRole('combobox', { name: 'Field of condition 1' }).click();
    await page.getByRole('option', { name: 'Employees' }).click();
    await page.getByRole('combobox', { name: 'Comparison of condition 1' }).click();
    await page.getByRole('option', { name: 'is at least' }).click();
    await page.getByRole('textbox', { name: 'Value of condition 1' }).fill('50');
    await page.getByRole('dialog').getByRole('button', { name: 'Add criterion' }).click();
    await page.getByRole('button', { name: 'Edit Employees is at least 50' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('try a routing rule on past leads, and save it', async () => {
    const member = await system.call('admin', 'POST', '/v1/members', { body: { name: 'Ann Weber', role: 'closer' } });
    expect(member.status).toBe(201);
    await system.call('manager', 'POST', '/v1/leads', { body: { name: 'Grete Mill', country: 'DE' } });
    await system.call('manager', 'POST', '/v1/leads', { body: { name: 'Jean Moulin', country: 'FR' } });
    const page = await browser.open(system, 'sales_ops', '/settings/routing');
    await page.getByRole('button', { name: 'Add rule' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Germany');
    await dialog.getByRole('button', { name: 'Add condition' }).click();
    await page.getByRole('combobox', { name: 'Field of condition 1' }).click();
    await page.getByRole('option', { name: 'Country' }).click();
    await page.getByRole('textbox', { name: 'Value of condition 1' }).fill('DE');
    await dialog.getByText('A person').click();
    await page.getByRole('combobox', { name: 'Person' }).click();
    await page.getByRole('option', { name: 'Ann Weber' }).click();
    await dialog.getByRole('button', { name: 'Add rule' }).click();
    await page.getByText('Not saved yet').waitFor();
    await page.getByRole('button', { name: 'Try on past leads' }).click();
    await page.getByRole('row', { name: /Grete Mill Germany Ann Weber/ }).waitFor();
    await page.getByRole('row', { name: /Jean Moulin . The queue/ }).waitFor();
    await page.getByRole('button', { name: 'Why Jean Moulin goes there' }).click();
    await page.getByText('Germany does not: Country is DE does not hold.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save rules' }).click();
    await page.getByText('Rules saved').waitFor();
    await page.reload();
    await page.getByText('Country is DE to Ann Weber').waitFor();
  });

  it('show one thing at a time on a phone, and are legible in the dark', async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const };
    const page = await browser.open(system, 'admin', '/settings', phone);
    await page.getByRole('link', { name: 'Pipelines and stages' }).click();
    await page.getByRole('button', { name: 'Open Sales' }).click();
    await page.getByRole('button', { name: 'Move Lead' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

/** Drags a row by its grip onto another one. */
async function drag(page: Page, name: string, onto: string): Promise<void> {
  const [from, to] = await Promise.all(
    [name, onto].map((one) => page.getByRole('button', { name: `Move ${one}`, exact: true }).boundingBox()),
  );
  if (!from || !to) throw new Error('the rows are not there');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
}
