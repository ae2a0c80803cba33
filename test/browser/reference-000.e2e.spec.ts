import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { memberIdOf } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { choose, colourOf, control, editForm, goToDeal, happened, readableDeal } from '../support/deal-page.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const dollars = (amount: number) => ({ amount: amount * 100, currency: 'USD' });

/** The text "Opportunities & Pipeline", statement by statement, as a closer does it on the page. */
describe('reference 000 on the page: opportunities and pipeline', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let page: Page;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    page = await browser.open(system, 'closer', '/opportunities');
  });

  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const column = (stage: string): Locator => page.getByRole('region', { name: stage, exact: true });

  const board = async (search = ''): Promise<void> => {
    await page.goto(`${system.url}/opportunities${search}`);
    await page.getByRole('region', { name: 'Summary' }).waitFor();
  };

  /** A deal, open on the page. */
  const opened = async (fields: object = {}): Promise<AnswerBody> => {
    const deal = await readableDeal(system, { name: 'Acme', contactId: desk.contactId, ...fields });
    await goToDeal(page, system, deal);
    return deal;
  };

  const move = async (stage: string): Promise<void> => {
    await control(page, 'Stage').click();
    await page.getByRole('menuitem', { name: stage, exact: true }).click();
  };

  const close = async (stage: string, submit: string): Promise<void> => {
    await move(stage);
    await page.getByRole('button', { name: submit }).click();
    await control(page, `Stage: ${stage}`).waitFor();
  };

  /** Asks for something in place of the agent. */
  const agentAsks = async (path: string, body: object): Promise<AnswerBody> => {
    const answer = await system.call('agent', 'POST', path, { body });
    expect([path, answer.body.code]).toEqual([path, undefined]);
    return answer.body;
  };

  const autonomy = (mode: string) => system.call('sales_ops', 'POST', '/v1/autonomy/mode', { body: { mode } });

  describe('opportunities', () => {
    it('each is linked to a contact', async () => {
      await board();
      await page.getByRole('button', { name: 'New Opportunity' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'New opportunity' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Nobody');
      await dialog.getByRole('button', { name: 'Create' }).click();
      await dialog.getByText('Choose a contact, or add a new one').waitFor();
      await opened();
      await page.getByRole('dialog').getByRole('link', { name: 'Grace Lind' }).waitFor();
    });

    it('each is tracked through stages from lead to closed won or lost', async () => {
      await opened();
      for (const stage of ['Contacted', 'Qualified', 'Proposal', 'Negotiation']) {
        await move(stage);
        await control(page, `Stage: ${stage}`).waitFor();
      }
      await close('Closed Won', 'Mark as won');
      await happened(page, 'Manager created it in Lead of Sales').waitFor();
      await happened(page, 'Closer moved it from Lead to Contacted').waitFor();
      await happened(page, 'Closer won it').waitFor();
      await opened();
      await close('Closed Lost', 'Mark as lost');
      await happened(page, 'Closer lost it').waitFor();
    });
  });

  describe('pipeline stages', () => {
    it.each([
      ['Lead', 'New inbound or outbound opportunity', 'gray'],
      ['Contacted', 'Initial outreach has been made', 'yellow'],
      ['Qualified', 'Prospect meets your criteria (ICP match, BANT)', 'green'],
      ['Proposal', 'Proposal or demo has been delivered', 'blue'],
      ['Negotiation', 'Terms are being discussed', 'purple'],
      ['Closed Won', 'Deal is signed and revenue is booked', 'green'],
      ['Closed Lost', 'Deal did not close', 'red'],
    ])('%s: %s, %s', async (stage, description, colour) => {
      await board();
      await column(stage).getByRole('heading').hover();
      await page.getByRole('tooltip').getByText(description, { exact: true }).waitFor();
      expect(await colourOf(column(stage).locator('header'), 'border-top-color')).toBe(colour);
      expect(await page.getByRole('region').getByRole('heading', { level: 2 }).count()).toBe(7);
    });
  });

  describe('creating an opportunity', () => {
    it('go to Opportunities, click + New Opportunity, give name, contact, stage, value and source, click Create', async () => {
      await page.goto(`${system.url}/contacts`);
      await page.getByRole('navigation').getByRole('link', { name: 'Opportunities' }).click();
      await page.getByRole('button', { name: 'New Opportunity' }).click();
      const dialog = page.getByRole('dialog', { name: 'New opportunity' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Acme Corp - Enterprise Plan');
      await dialog.getByRole('combobox', { name: 'Contact' }).fill('grace');
      await page.getByRole('option', { name: 'Grace Lind' }).click();
      await choose(page, dialog.getByRole('combobox', { name: 'Stage' }), 'Qualified');
      await dialog.getByLabel('Value').fill('12,000');
      await dialog.getByRole('combobox', { name: 'Source' }).click();
      expect(await page.getByRole('option').allTextContents()).toEqual(['inbound', 'outbound', 'referral']);
      await page.getByRole('option', { name: 'referral' }).click();
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Create' }).click();
      const card = column('Qualified').getByRole('link', { name: /^Acme Corp - Enterprise Plan, \$12,000/ });
      await card.click();
      await control(page, 'Value: $12,000').waitFor();
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByText('referral', { exact: true }).waitFor();
    });
  });

  describe('pipeline view', () => {
    const figure = (name: string): Locator => page.getByRole('group', { name, exact: true });

    beforeAll(async () => {
      const { body } = await system.call('sales_ops', 'POST', '/v1/pipelines', { body: { preset: 'Demo-led sales' } });
      const deal = (stage: string, value = 0) =>
        readableDeal(system, {
          ...{ contactId: desk.contactId, pipelineId: body.id, stageId: stageOf(body, stage) },
          value: dollars(value),
        });
      await deal('First Contact', 100);
      await deal('Demo Scheduled', 200);
      for (const stage of ['Won', 'Won', 'Lost'])
        await desk.write(await deal('First Contact'), 'stage', { stageId: stageOf(body, stage) });
      await board(`?pipelineId=${body.id}`);
    });

    it('total pipeline value: the sum of all open deal values', async () => {
      await figure('Open').getByText('$300').waitFor();
      await figure('Open').getByText('2 deals').waitFor();
    });

    it('deals by stage: the count of deals at each stage', async () => {
      await page.getByRole('button', { name: 'First Contact 1 deal, $100' }).waitFor();
      await page.getByRole('button', { name: 'Demo Scheduled 1 deal, $200' }).waitFor();
      await column('Won').locator('header').getByText('2', { exact: true }).waitFor();
    });

    it('win rate: deals closed won of all that are closed', async () => {
      await figure('Win rate').getByText('67%').waitFor();
      await figure('Win rate').getByText('2 won of 3 closed').waitFor();
    });
  });

  describe('advancing a deal', () => {
    it('click on the opportunity, select the new stage from the stage dropdown, click Save', async () => {
      await readableDeal(system, { name: 'Birch', contactId: desk.contactId });
      await board();
      await column('Lead')
        .getByRole('link', { name: /^Birch,/ })
        .click();
      const form = await editForm(page);
      await choose(page, form.getByRole('combobox', { name: 'Stage' }), 'Proposal');
      await form.getByRole('button', { name: 'Save' }).click();
      await control(page, 'Stage: Proposal').waitFor();
      await happened(page, 'Closer moved it from Lead to Proposal').waitFor();
    });

    it('AI agents advance deals by themselves, subject to autonomy controls', async () => {
      const { id } = await opened();
      const rationale = 'She agreed to the proposal.';
      await autonomy('autonomous');
      await agentAsks(`/v1/opportunities/${id}/advance`, { rationale });
      await control(page, 'Stage: Contacted').waitFor();
      await happened(page, 'Agent moved it from Lead to Contacted').getByText(rationale).waitFor();
      await autonomy('controlled');
      await agentAsks(`/v1/opportunities/${id}/advance`, { rationale });
      await goToDeal(page, system, { id });
      await page.getByRole('tab', { name: /Agent jobs ?1/ }).waitFor();
      await control(page, 'Stage: Contacted').waitFor();
    });
  });

  describe('editing an opportunity: click any one to edit', () => {
    const save = async (form: Locator): Promise<void> => {
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'detached' });
    };

    it('name, value and source', async () => {
      await opened();
      const form = await editForm(page);
      await form.getByLabel('Name').fill('Acme: 50 seats');
      await form.getByLabel('Value in USD').fill('500');
      await choose(page, form.getByRole('combobox', { name: 'Source' }), 'outbound');
      await save(form);
      await happened(page, 'Closer renamed it to “Acme: 50 seats”').waitFor();
      await happened(page, 'Closer changed the value from $0 to $500').waitFor();
      await happened(page, 'Closer set source to outbound').waitFor();
    });

    it('stage: forward or backward', async () => {
      await opened({ stageId: desk.stage('Qualified') });
      await move('Negotiation');
      await happened(page, 'Closer moved it from Qualified to Negotiation').waitFor();
      await move('Contacted');
      await happened(page, 'Closer moved it back from Negotiation to Contacted').waitFor();
    });

    it('contact: change the associated one', async () => {
      await system.call('manager', 'POST', '/v1/contacts', { body: { name: 'Alan Reed' } });
      await opened();
      const form = await editForm(page);
      await form.getByRole('combobox', { name: 'Contact' }).fill('Alan');
      await page.getByRole('option', { name: 'Alan Reed' }).click();
      await save(form);
      await page.getByRole('dialog').getByRole('link', { name: 'Alan Reed' }).waitFor();
      await happened(page, 'Closer changed the contact to Alan Reed').waitFor();
    });

    it('account: link to a company', async () => {
      await system.call('manager', 'POST', '/v1/accounts', { body: { name: 'Globex' } });
      await opened();
      const form = await editForm(page);
      await form.getByRole('combobox', { name: 'Account' }).fill('Glob');
      await page.getByRole('option', { name: 'Globex' }).click();
      await save(form);
      await happened(page, 'Closer linked the account Globex').waitFor();
    });

    it('assigned rep: the human owner of the deal', async () => {
      await opened();
      const form = await editForm(page);
      await choose(page, form.getByRole('combobox', { name: 'Owner' }), 'Closer');
      await save(form);
      await control(page, 'Owner: Closer').waitFor();
    });

    it('assigned agent: the AI agent working the deal', async () => {
      await opened();
      const form = await editForm(page);
      await choose(page, form.getByRole('combobox', { name: 'AI agent' }), 'Agent');
      await save(form);
      await control(page, 'AI agent: Agent').waitFor();
      await happened(page, 'Closer put the agent Agent on it').waitFor();
    });
  });

  describe('revenue events', () => {
    it('are tracked for analytics: created, advanced, won, lost, upsell and adjustment', async () => {
      const { body } = await system.call('admin', 'POST', '/v1/pipelines', { body: { preset: 'Sales', name: 'Told' } });
      const repId = memberIdOf(system.credentials.organizationId, 'closer');
      const fields = { pipelineId: body.id, repId, value: dollars(100) };
      await opened(fields);
      await close('Closed Lost', 'Mark as lost');
      await opened(fields);
      await move('Proposal');
      await happened(page, 'Closer moved it from Lead to Proposal').waitFor();
      await control(page, 'Value').click();
      await page.getByLabel('Value', { exact: true }).fill('120');
      await page.getByRole('button', { name: 'Save' }).click();
      await happened(page, 'Closer changed the value from $100 to $120').waitFor();
      await close('Closed Won', 'Mark as won');
      await control(page, 'Value').click();
      await page.getByText('Upsell').click();
      await page.getByLabel('Sold on top').fill('30');
      await page.getByRole('button', { name: 'Save' }).click();
      await happened(page, 'Closer sold $30 more, now $150').waitFor();
      await page.goto(`${system.url}/analytics?pipelineId=${body.id}`);
      const kinds = page.getByRole('region', { name: 'Revenue events' }).getByRole('group', { name: 'Kind of event' });
      for (const [kind, value, count] of [
        ['Deals created', '$200', '2 events'],
        ['Stages advanced', '$220', '2 events'],
        ['Closed won', '$120', '1 event'],
        ['Closed lost', '$100', '1 event'],
        ['Upsells', '$30', '1 event'],
        ['Adjustments', '$20', '1 event'],
      ] as const) {
        const told = kinds.locator('> div').filter({ hasText: kind });
        await told.getByText(value, { exact: true }).waitFor();
        await told.getByText(count, { exact: true }).waitFor();
      }
    });
  });

  describe('linked data', () => {
    it('contact: the primary person involved', async () => {
      await opened();
      await page.getByRole('dialog').getByRole('link', { name: 'Grace Lind' }).click();
      await page.getByRole('heading', { name: 'Grace Lind', level: 1 }).waitFor();
    });

    it('account: the company, if there is one', async () => {
      const account = await system.call('manager', 'POST', '/v1/accounts', { body: { name: 'Initech' } });
      await opened({ accountId: account.body.id });
      await page.getByRole('dialog').getByRole('link', { name: 'Initech' }).click();
      await page.getByRole('heading', { name: 'Initech', level: 1 }).waitFor();
    });

    it('conversations: all threads related to its contact', async () => {
      const channel = { name: 'Main', kind: 'whatsapp', address: '+14155550100' };
      const { body } = await system.call('admin', 'POST', '/v1/channels', { body: channel });
      const contact = await system.call('manager', 'POST', '/v1/contacts', {
        body: { name: 'Mia Chen', phones: ['+1 415 555 0133'] },
      });
      const started = { contactId: contact.body.id, channelId: body.id, text: 'Hello Mia' };
      await system.call('manager', 'POST', '/v1/conversations', { body: started });
      await opened({ contactId: contact.body.id });
      await page.getByRole('tab', { name: 'Conversation' }).click();
      await page.getByRole('log', { name: 'Messages' }).getByText('Hello Mia').waitFor();
    });

    it('agent jobs: AI actions taken on this opportunity', async () => {
      const { id } = await opened();
      await agentAsks(`/v1/opportunities/${id}/notes`, { text: 'Wants a demo.' });
      await page.getByRole('tab', { name: 'Agent jobs' }).click();
      const jobs = page.getByRole('list', { name: 'Agent jobs' }).getByRole('listitem');
      await jobs.filter({ hasText: 'Write a note' }).getByText('Done', { exact: true }).waitFor();
    });
  });

  describe('AI agent interactions', () => {
    it('create opportunity, when a qualified lead is identified during a conversation', async () => {
      await board();
      const wanted = { name: 'Found by the agent', contactId: desk.contactId, rationale: 'She has a budget.' };
      await agentAsks('/v1/opportunities', wanted);
      await column('Lead')
        .getByRole('link', { name: /^Found by the agent,/ })
        .click();
      await happened(page, 'Agent created it in Lead of Sales').getByText('She has a budget.').waitFor();
    });

    it('advance opportunity: high risk, requires approval in Controlled mode by default', async () => {
      const { id } = await opened();
      await agentAsks(`/v1/opportunities/${id}/advance`, { rationale: 'She wants the contract.' });
      const manager = await browser.open(system, 'manager', `/approvals`);
      const job = manager.getByRole('listitem', { name: 'Agent wants to move Acme to Contacted' }).first();
      await job.getByText('High risk').waitFor();
      await goToDeal(manager, system, { id });
      await manager.getByRole('tab', { name: 'Agent jobs' }).click();
      await manager.getByRole('button', { name: 'Approve' }).click();
      await control(page, 'Stage: Contacted').waitFor();
      await happened(page, 'Agent for Manager moved it from Lead to Contacted').waitFor();
      await manager.context().close();
    });

    it('log notes, attaching conversation summaries', async () => {
      const { id } = await opened();
      await agentAsks(`/v1/opportunities/${id}/notes`, { text: 'Summary: wants ten seats by May.' });
      await happened(page, 'Agent wrote a note').getByText('Summary: wants ten seats by May.').waitFor();
    });

    it('autonomy controls govern them', async () => {
      const settings = await browser.open(system, 'sales_ops', '/settings/autonomy');
      await settings.getByRole('radio', { name: 'Controlled' }).and(settings.locator(':checked')).waitFor();
      const risk = (action: string): Promise<string> =>
        settings.getByRole('combobox', { name: `Risk of: ${action}` }).inputValue();
      expect(await risk('Create a deal')).toBe('Medium (preset)');
      expect(await risk('Move a deal: its stage, status, pipeline or team')).toBe('High (preset)');
      expect(await risk('Log a note')).toBe('Low (preset)');
      await settings.context().close();
    });
  });

  describe('troubleshooting', () => {
    const names = (): Locator => page.getByRole('table', { name: 'Deals' }).getByRole('link', { name: 'Maple' });

    const filterBy = async (kind: string): Promise<void> => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('button', { name: kind, exact: true }).click();
    };

    it('not showing: check that you have the correct filters applied (stage, date range)', async () => {
      await readableDeal(system, { name: 'Maple', contactId: desk.contactId, stageId: desk.stage('Qualified') });
      await board('?view=table');
      await names().waitFor();
      await filterBy('Stage');
      await page.getByRole('option', { name: 'Lead', exact: true }).click();
      await names().waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Remove the filter Stage: Lead' }).click();
      await names().waitFor();
      await filterBy('Created');
      await page.getByLabel('To', { exact: true }).fill('2020-01-01');
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.getByRole('heading', { name: 'No deal fits' }).waitFor();
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await names().waitFor();
    });

    it('not showing: viewing opportunities takes the closer role or above', async () => {
      const setter = await browser.open(system, 'setter', '/opportunities');
      await setter.getByRole('heading', { name: 'Your role works with leads and conversations' }).waitFor();
      expect(await setter.getByRole('navigation').getByRole('link', { name: 'Opportunities' }).count()).toBe(0);
      await setter.context().close();
    });

    it('value not updating: click into the opportunity and verify that the value was saved', async () => {
      await opened({ value: dollars(100) });
      await control(page, 'Value: $100').click();
      await page.getByLabel('Value', { exact: true }).fill('950');
      await page.getByRole('button', { name: 'Save' }).click();
      await happened(page, 'Closer changed the value from $100 to $950').waitFor();
      await page.reload();
      await control(page, 'Value: $950').waitFor();
    });

    it('revenue events are logged by themselves when values change', async () => {
      await opened({ value: dollars(100) });
      await control(page, 'Value').click();
      await page.getByLabel('Value', { exact: true }).fill('80');
      await page.getByRole('button', { name: 'Save' }).click();
      await happened(page, 'Closer changed the value from $100 to $80').waitFor();
    });
  });
});
