import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page, type Route } from 'playwright-core';
import { memberIdOf, type PrincipalRole } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { control, happened } from '../support/deal-page.js';
import { Provider } from '../support/provider.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const phone = '+4930901830';

describe('the detail of a deal', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let inbound: AnswerBody;
  let simple: AnswerBody;
  let provider: Provider;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    const memberIds = [memberIdOf(system.credentials.organizationId, 'closer')];
    simple = await made('/v1/pipelines', { preset: 'Simple sales', name: 'Partner deals', currency: 'EUR' });
    inbound = await made('/v1/teams', { name: 'Inbound', pipelineId: desk.pipeline.id, memberIds });
    await made('/v1/teams', { name: 'Partners', pipelineId: simple.id });
    const channel = await made('/v1/channels', { name: 'Sales', kind: 'whatsapp', address: '+49 30 555123' });
    provider = await Provider.of(system, channel.id);
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const made = async (path: string, body: object): Promise<AnswerBody> =>
    (await system.call('admin', 'POST', path, { body })).body;

  /** A deal that every page can read. */
  const newDeal = async (fields: object = {}): Promise<AnswerBody> => {
    const deal = await desk.deal({ name: 'Acme renewal', ...fields });
    await readable(deal);
    return deal;
  };

  const readable = async ({ id }: { readonly id: string }): Promise<void> => {
    for (let tries = 0; tries < 200; tries++) {
      if ((await system.call('manager', 'GET', `/v1/opportunities/${id}`)).status === 200) return;
    }
    throw new Error('the deal cannot be read');
  };

  const open = async (
    { id }: { readonly id: string },
    role: PrincipalRole = 'manager',
    search = '',
    options: Parameters<TestBrowser['open']>[3] = {},
  ): Promise<Page> => {
    const page = await browser.open(system, role, `/opportunities/${id}${search}`, options);
    await page.getByRole('tab', { name: 'Timeline' }).waitFor();
    return page;
  };

  /** A refusal of the API, which Chromium writes into its console. */
  const refused = (): unknown => browser.complaints.splice(0);

  it('opens at its own address with what is known of it, and closes with Escape', async () => {
    const deal = await newDeal({ description: 'Wants ten seats.' });
    const page = await open(deal);
    await page.getByRole('dialog', { name: 'Acme renewal' }).getByText('Wants ten seats.').waitFor();
    await control(page, 'Owner: Unassigned').waitFor();
    await control(page, 'Stage: Lead').waitFor();
    await happened(page, 'Manager created it in Lead of Sales').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/opportunities');
  });

  it('gives it to a member of its team, takes that back, and unassigns it', async () => {
    const page = await open(await newDeal({ teamId: inbound.id }));
    await control(page, 'Owner: Unassigned').click();
    await page.getByRole('option', { name: 'Closer' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(2);
    await page.getByRole('option', { name: 'Closer' }).click();
    await control(page, 'Owner: Closer').waitFor();
    await happened(page, 'Manager gave it to Closer').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await control(page, 'Owner: Unassigned').waitFor();
    await happened(page, 'Manager took it from Closer').waitFor();
  });

  it('moves it to a stage by letter, closes it by a stage with a reason, and reopens it', async () => {
    const page = await open(await newDeal());
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Proposal' }).waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await happened(page, 'Manager moved it from Lead to Proposal').waitFor();
    await page.keyboard.press('x');
    await page.getByLabel('Why was it lost?').fill('Too expensive');
    await page.getByRole('button', { name: 'Mark as lost' }).click();
    await control(page, 'Stage: Closed Lost').waitFor();
    await happened(page, 'Manager lost it').getByText('Too expensive').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await control(page, 'Stage: Proposal').waitFor();
    await happened(page, 'reopened it after it was lost, moving it from Closed Lost to Proposal').waitFor();
  });

  it('says what a stage needs, takes it, and moves', async () => {
    const path = `/v1/pipelines/${desk.pipeline.id}/stages/${desk.stage('Negotiation')}/gates`;
    const gated = { requiredFields: ['source', 'value'], reasonRequired: false };
    await system.call('admin', 'POST', path, { body: gated });
    const page = await open(await newDeal());
    await control(page, 'Stage: Lead').click();
    await page.getByRole('menuitem', { name: 'Negotiation' }).click();
    await page.getByText('Negotiation needs a source and a value.').waitFor();
    refused();
    await control(page, 'Stage: Lead').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Source' }).click();
    await page.getByRole('option', { name: 'referral' }).click();
    await page.getByLabel('Value in USD').fill('1,200');
    await page.getByRole('button', { name: 'Save and move' }).click();
    await control(page, 'Stage: Negotiation').waitFor();
    await control(page, 'Value: $1,200').waitFor();
    await system.call('admin', 'POST', path, { body: { requiredFields: [], reasonRequired: false } });
  });

  it('sets a follow-up, by a quick choice and by hand, and removes it', async () => {
    const page = await open(await newDeal());
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Tomorrow 9:00' }).click();
    await control(page, 'Follow-up: Ahead').click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Time', { exact: true }).fill('10:30');
    await page.getByRole('button', { name: 'Save' }).click();
    await happened(page, 'Manager set the follow-up to').nth(1).waitFor();
    await control(page, 'Follow-up: Ahead').click();
    await page.getByRole('button', { name: 'Remove the follow-up' }).click();
    await happened(page, 'Manager removed the follow-up').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await control(page, 'Follow-up: Ahead').waitFor();
  });

  it('shows a follow-up that is past due', async () => {
    const page = await open(await newDeal({ followUpAt: '2026-01-01T09:00:00Z' }));
    await control(page, 'Follow-up: Past due').waitFor();
  });

  it('adjusts the value, sells more, and resets it', async () => {
    const page = await open(await newDeal({ value: { amount: 100_000, currency: 'USD' } }));
    await page.keyboard.press('v');
    await page.getByLabel('Value', { exact: true }).fill('a lot');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write an amount in USD').waitFor();
    await page.getByLabel('Value', { exact: true }).fill('2,000.50');
    await page.getByLabel('Reason').fill('Two more seats');
    await page.getByRole('button', { name: 'Save' }).click();
    await control(page, 'Value: $2,000.50').waitFor();
    const adjusted = happened(page, 'Manager changed the value from $1,000 to $2,000.50');
    await adjusted.getByText('Two more seats').waitFor();
    await control(page, 'Value').click();
    await page.getByText('Upsell').click();
    await page.getByLabel('Sold on top').fill('500');
    await page.getByLabel('Reason').fill('Training');
    await page.getByRole('button', { name: 'Save' }).click();
    await happened(page, 'Manager sold $500 more, now $2,500.50').getByText('Training').waitFor();
    await control(page, 'Value').click();
    await page.getByRole('button', { name: 'Reset to zero' }).click();
    await control(page, 'Value: $0').waitFor();
  });

  it('hides the value where the team counts none', async () => {
    const quiet = await made('/v1/teams', { name: 'Quiet', pipelineId: desk.pipeline.id });
    await system.call('admin', 'POST', `/v1/teams/${quiet.id}/deal-amount`, { body: { enabled: false } });
    const page = await open(await newDeal({ teamId: quiet.id }));
    await control(page, 'Team: Quiet').waitFor();
    await control(page, 'Value').waitFor({ state: 'detached' });
  });

  it('says what another team brings with it, and asks for the value in its currency', async () => {
    const page = await open(await newDeal({ teamId: inbound.id, value: { amount: 5_000, currency: 'USD' } }));
    await control(page, 'Team: Inbound').click();
    await page.getByRole('option', { name: 'Partners' }).click();
    await page.getByText('It goes to New lead, the first stage of Partner deals.').waitFor();
    await page.getByLabel('What is it worth there?').fill('45');
    await page.getByRole('button', { name: 'Change the team' }).click();
    await control(page, 'Stage: New lead').waitFor();
    await control(page, 'Value: €45').waitFor();
    await happened(page, 'Manager gave it to the team Partners, into New lead of Partner deals, at €45').waitFor();
  });

  it('sends steps that follow quickly one after another', async () => {
    const page = await open(await newDeal());
    const move = async (stage: string): Promise<void> => {
      await control(page, 'Stage').click();
      await page.getByRole('menuitem', { name: stage }).click();
      await control(page, `Stage: ${stage}`).waitFor();
    };
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const hold = (route: Route): Promise<void> => held.then(() => route.continue());
    await page.route(/\/stage$/, hold, { times: 1 });
    await move('Proposal');
    await move('Negotiation');
    await page.waitForTimeout(500);
    release();
    await happened(page, 'from Lead to Proposal').waitFor();
    await happened(page, 'from Proposal to Negotiation').waitFor();
    await control(page, 'Stage: Negotiation').waitFor();
  });

  it('wins, loses, abandons and reopens where stages do not decide the status', async () => {
    await system.call('admin', 'POST', `/v1/pipelines/${simple.id}/close-reason-policy`, { body: { policy: 'lost' } });
    const page = await open(await newDeal({ pipelineId: simple.id }));
    const choose = async (status: string) => {
      await control(page, 'Status').click();
      await page.getByRole('menuitem', { name: status }).click();
    };
    await choose('Won');
    await page.getByRole('button', { name: 'Mark as won' }).click();
    await control(page, 'Status: Won').waitFor();
    await choose('Abandoned');
    await page.getByLabel('Why was it abandoned?').press('Enter');
    await page.getByText('A reason is needed here.').waitFor();
    await page.getByLabel('Why was it abandoned?').fill('No answer for a year');
    await page.keyboard.press('Enter');
    await control(page, 'Status: Abandoned').waitFor();
    await happened(page, 'Manager abandoned it').getByText('No answer for a year').waitFor();
    await choose('Reopen');
    await page.getByRole('button', { name: 'Reopen' }).click();
    await control(page, 'Status: Open').waitFor();
    await page.keyboard.press('x');
    await page.getByLabel('Why was it lost?').fill('Chose another');
    await page.getByRole('button', { name: 'Mark as lost' }).click();
    await control(page, 'Status: Lost').waitFor();
    await happened(page, 'Manager lost it').waitFor();
  });

  it('edits several fields as one', async () => {
    const deal = await newDeal();
    await made('/v1/accounts', { name: 'Globex' });
    const seats = await made('/v1/custom-fields', { record: 'deal', name: 'Seats', kind: 'number' });
    const page = await open(deal, 'manager', '?act=edit');
    const form = page.getByRole('dialog', { name: 'Edit the opportunity' });
    await form.getByLabel('Name').fill('Globex renewal');
    expect(page.url()).not.toContain('act');
    await form.getByLabel('Probability in %').fill('80');
    await form.getByLabel('Tags').fill('big');
    await form.getByLabel('Tags').press('Enter');
    await form.getByRole('combobox', { name: 'Account' }).fill('Glob');
    await page.getByRole('option', { name: 'Globex' }).click();
    await form.getByLabel('Seats').fill('12');
    await form.getByLabel('Description').fill('Ten seats, maybe twelve.');
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Globex renewal' }).waitFor();
    await happened(page, 'Manager linked the account Globex').waitFor();
    await happened(page, 'Manager set Seats to 12').waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByText('80%').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const events = (await system.events()).filter(({ streamId }) => streamId === deal.id);
    expect(new Set(events.slice(1).map(({ metadata }) => metadata.commandId)).size).toBe(1);
    expect(seats.name).toBe('Seats');
  });

  it('is renamed and described in place, and takes notes', async () => {
    const page = await open(await newDeal());
    await page.getByRole('button', { name: 'Acme renewal' }).click();
    await page.getByLabel('Name').fill('Acme extension');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Acme extension' }).waitFor();
    await page.getByRole('button', { name: 'Add a description' }).click();
    await page.getByLabel('Description').fill('They grow.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'They grow.' }).waitFor();
    await page.getByLabel('Write a note').fill('Call Grace on Monday.');
    await page.getByRole('button', { name: 'Save the note' }).click();
    await happened(page, 'Manager wrote a note').getByText('Call Grace on Monday.').waitFor();
  });

  it('has an address for each of its tabs', async () => {
    const page = await open(await newDeal({ expectedCloseDate: '2027-03-31' }), 'manager', '?dealTab=details');
    await page.getByRole('dialog').getByText('Expected close', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Conversation' }).click();
    await page.waitForURL(/dealTab=conversation/);
    await page.reload();
    await page.getByText('No conversation yet').waitFor();
    expect(await page.getByRole('tab', { name: 'Conversation' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('dealTab');
  });

  it('keeps what is written and not saved when it is left, says so, and has it again', async () => {
    const page = await open(await newDeal());
    await page.getByLabel('Write a note').fill('Call Grace on Monday.');
    await page.getByRole('button', { name: 'Add a description' }).click();
    await page.getByLabel('Description').fill('They grow.');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Edit the opportunity' });
    await form.getByLabel('Name').fill('Acme extension');
    await page.keyboard.press('Escape');
    await page.getByText('Your changes in the edit form are not saved yet.').waitFor();
    await page
      .getByRole('dialog', { name: 'Acme renewal' })
      .getByRole('button', { name: 'Close', exact: true })
      .click();
    await page.getByText('What you wrote at Acme renewal is kept.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('dialog', { name: 'Acme renewal' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Write a note').inputValue()).toBe('Call Grace on Monday.');
    expect(await page.getByLabel('Description').inputValue()).toBe('They grow.');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await form.getByLabel('Name').inputValue()).toBe('Acme extension');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Acme extension' }).waitFor();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Save the note' }).click();
    await happened(page, 'Manager wrote a note').waitFor();
    await page.getByRole('button', { name: 'They grow.' }).waitFor();
    await page
      .getByRole('dialog', { name: 'Acme extension' })
      .getByRole('button', { name: 'Close', exact: true })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByText('What you wrote').count()).toBe(0);
  });

  it('shows three things that were said at most, the newest, and announces them', async () => {
    const page = await open(await newDeal());
    for (const name of ['One', 'Two', 'Three', 'Four']) {
      await page.getByRole('dialog').getByRole('heading').getByRole('button').click();
      await page.getByLabel('Name', { exact: true }).fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name }).waitFor();
    }
    const said = page.locator('[aria-live=polite]');
    await said.getByText('Saved').first().waitFor();
    await page.waitForTimeout(2000); // the one that makes room fades
    expect(await said.getByText('Saved').count()).toBeLessThanOrEqual(3);
  });

  it('is deleted after saying which one and what stays; its address then says that it is gone', async () => {
    const deal = await newDeal();
    const page = await open(deal);
    await page.keyboard.press('#');
    const dialog = page.getByRole('dialog', { name: 'Delete this opportunity?' });
    await dialog.getByText('Acme renewal, in Lead of Sales').waitFor();
    await dialog.getByText('This cannot be undone.').waitFor();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Acme renewal was deleted').waitFor();
    expect(new URL(page.url()).pathname).toBe('/opportunities');
    await page.goto(`${system.url}/opportunities/${deal.id}`);
    await page.getByText('This opportunity is gone.').waitFor();
    refused();
  });

  it('tells an open page that it was deleted', async () => {
    const deal = await newDeal();
    const page = await open(deal);
    await system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`, { body: {} });
    await page.getByText('This opportunity is gone.').waitFor();
    refused();
  });

  it('overwrites nothing that another page changes: both values are shown, and one is chosen', async () => {
    const deal = await newDeal({ value: { amount: 100_000, currency: 'USD' } });
    const [mine, theirs] = [await open(deal), await open(deal, 'admin')];
    await mine.keyboard.press('v');
    await mine.getByLabel('Value', { exact: true }).fill('3000');
    await theirs.keyboard.press('v');
    await theirs.getByLabel('Value', { exact: true }).fill('12000');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('Admin changed this to $12,000 while you were editing.').waitFor();
    await mine.getByText('Yours: $3,000').waitFor();
    await control(mine, 'Value: $12,000').waitFor();
    expect(await seriousFaults(mine)).toEqual([]);
    await mine.getByRole('button', { name: 'Keep yours' }).click();
    await mine.getByRole('button', { name: 'Save' }).click();
    await control(theirs, 'Value: $3,000').waitFor();
    await happened(theirs, 'Manager changed the value from $12,000 to $3,000').waitFor();
  });

  it('keeps what is written while everything else goes on, and takes theirs where that is chosen', async () => {
    const deal = await newDeal();
    const [mine, theirs] = [await open(deal), await open(deal, 'admin')];
    await mine.keyboard.press('e');
    const form = mine.getByRole('dialog', { name: 'Edit the opportunity' });
    await form.getByLabel('Name').fill('Mine');
    await form.getByLabel('Description').fill('Written by me');
    await desk.write(deal, 'name', { name: 'Theirs' });
    await desk.write(deal, 'source', { source: 'referral' });
    await form.getByText('Manager changed this to Theirs while you were editing.').waitFor();
    expect(await form.getByRole('combobox', { name: 'Source' }).inputValue()).toBe('referral');
    expect(await form.getByLabel('Name').inputValue()).toBe('Mine');
    await form.getByRole('button', { name: 'Take theirs' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await theirs.getByRole('button', { name: 'Written by me' }).waitFor();
    await theirs.getByRole('dialog', { name: 'Theirs' }).waitFor();
  });

  it('shows what is said with the contact, marks it read, and sends a reply', async () => {
    const contact = await made('/v1/contacts', { name: 'Ada Byron', phones: [phone] });
    const deal = await newDeal({ contactId: contact.id });
    const taken = await provider.say('wamid.1', phone, 'Do you have ten seats?');
    const page = await open(deal);
    await page.getByRole('tab', { name: 'Conversation' }).click();
    const messages = page.getByRole('log', { name: 'Messages' });
    await messages.getByText('Do you have ten seats?').waitFor();
    await page.getByLabel('Write a reply').fill('Yes, we do.');
    await page.getByRole('button', { name: 'Send' }).click();
    await messages.getByText('Yes, we do.').waitFor();
    await provider.say('wamid.2', phone, 'Then I take them.');
    await messages.getByText('Then I take them.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const path = `/v1/conversations/${taken.body.conversationId}/messages`;
    const { body } = await system.call('manager', 'GET', path);
    expect(body.items.map(({ text }) => text)).toContain('Yes, we do.');
  });

  it('shows what an agent wants, and a manager approves it', async () => {
    await system.call('sales_ops', 'POST', '/v1/autonomy/mode', { body: { mode: 'controlled' } });
    const deal = await newDeal();
    const page = await open(deal);
    const body = { rationale: 'She wants the contract.' };
    await system.call('agent', 'POST', `/v1/opportunities/${deal.id}/advance`, { body });
    await page.getByRole('tab', { name: /Agent jobs ?1/ }).click();
    const job = page.getByRole('list', { name: 'Agent jobs' }).getByRole('listitem');
    await job.getByText('She wants the contract.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await job.getByRole('button', { name: 'Approve' }).click();
    await job.getByText('Done', { exact: true }).waitFor();
    await control(page, 'Stage: Contacted').waitFor();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await happened(page, 'Agent for Manager moved it from Lead to Contacted').waitFor();
  });

  it('is read-only for auditors', async () => {
    const page = await open(await newDeal(), 'auditor');
    await page.getByText('You can look at it, but not change it.').waitFor();
    expect(await page.getByRole('group', { name: 'Quick controls' }).getByRole('button').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
    await page.keyboard.press('e');
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('fits a phone, in the dark', async () => {
    const deal = await newDeal({ pipelineId: simple.id, stageId: stageOf(simple, 'New lead') });
    const page = await open(deal, 'manager', '', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await control(page, 'Stage: New lead').waitFor();
    const wide: unknown = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wide).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
