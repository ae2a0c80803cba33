import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { memberIdOf } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { choose, colourOf, control, editForm, goToDeal, happened, readableDeal } from '../support/deal-page.js';
import { Provider } from '../support/provider.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

/** The text "Managing Opportunities", statement by statement, as a manager and a closer do it on the page. */
describe('reference 001 on the page: managing opportunities', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let page: Page;
  /** works in the default pipeline over one WhatsApp channel; the closer is its member */
  let inbound: AnswerBody;
  /** works in a pipeline of its own, over no channel */
  let partners: AnswerBody;
  let provider: Provider;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    const memberIds = [memberIdOf(system.credentials.organizationId, 'closer')];
    const pipeline = await made('/v1/pipelines', { preset: 'Simple sales', name: 'Partner deals' });
    inbound = await made('/v1/teams', { name: 'Inbound', pipelineId: desk.pipeline.id, memberIds });
    partners = await made('/v1/teams', { name: 'Partners', pipelineId: pipeline.id });
    const two = await made('/v1/teams', { name: 'Two channels', pipelineId: desk.pipeline.id });
    await channelOf(two, 'First', '+14155550101');
    await channelOf(two, 'Second', '+14155550102');
    provider = await Provider.of(system, await channelOf(inbound, 'Main', '+14155550100'));
    page = await browser.open(system, 'manager', '/opportunities');
  });

  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const made = async (path: string, body: object): Promise<AnswerBody> => {
    const answer = await system.call('admin', 'POST', path, { body });
    expect([path, answer.body.code]).toEqual([path, undefined]);
    return answer.body;
  };

  const channelOf = async (team: AnswerBody, name: string, address: string): Promise<string> => {
    const { id } = await made('/v1/channels', { name, kind: 'whatsapp', address });
    await made(`/v1/teams/${team.id}/channels/${id}`, {});
    return id;
  };

  const newDeal = (fields: object = {}): Promise<AnswerBody> =>
    readableDeal(system, { name: 'Acme', contactId: desk.contactId, teamId: inbound.id, ...fields });

  /** A deal of the team Inbound, open on the page. */
  const opened = async (fields: object = {}): Promise<AnswerBody> => {
    const deal = await newDeal(fields);
    await goToDeal(page, system, deal);
    return deal;
  };

  const board = async (team: AnswerBody, on = page): Promise<void> => {
    await on.goto(`${system.url}/opportunities?teamId=${team.id}`);
    await on.getByRole('button', { name: `Team: ${team.name}` }).waitFor();
  };

  const card = (stage: string, name: string, on = page): Locator =>
    on.getByRole('region', { name: stage, exact: true }).getByRole('link', { name: new RegExp(`^${name},`) });

  const say = (from: string, text: string, name: string) => provider.say(`${from} ${text}`, from, text, { name });

  /** Waits until something has that colour. */
  const isColoured = async (shown: Locator, colour: string): Promise<void> => {
    await shown.waitFor();
    await expect(colourOf(shown)).resolves.toBe(colour);
  };

  describe('how to access', () => {
    it('opportunities are managed from the funnel board and from the contact profile', async () => {
      const { body: contact } = await system.call('manager', 'POST', '/v1/contacts', { body: { name: 'Rosa Diaz' } });
      await newDeal({ name: 'Reachable', contactId: contact.id });
      await board(inbound);
      await card('Lead', 'Reachable').click();
      await page.getByRole('dialog', { name: 'Reachable' }).waitFor();
      await page.goto(`${system.url}/contacts/${contact.id}`);
      await page.getByRole('link', { name: 'Reachable' }).waitFor();
      await control(page, 'Stage: Lead').click();
      await page.getByRole('menuitem', { name: 'Proposal' }).click();
      await control(page, 'Stage: Proposal').waitFor();
    });

    it('available to all roles based on team membership', async () => {
      await newDeal({ name: 'Own' });
      const foreign = await newDeal({ name: 'Foreign', teamId: partners.id });
      const closer = await browser.open(system, 'closer', `/opportunities?teamId=${inbound.id}`);
      await card('Lead', 'Own', closer).waitFor();
      await closer.goto(`${system.url}/opportunities/${foreign.id}`);
      await closer.getByText('This opportunity is gone.').waitFor();
      await closer.context().close();
    });
  });

  describe('creating an opportunity from the funnel board', () => {
    let dialog: Locator;

    beforeEach(async () => {
      await board(inbound);
      await page.getByRole('button', { name: 'New Opportunity' }).first().click();
      dialog = page.getByRole('dialog', { name: 'New opportunity' });
    });

    it('search for an existing contact using the search field', async () => {
      await made('/v1/contacts', { name: 'Zoë Åkermann', phones: ['+14155550111'] });
      for (const typed of ['zoe', '415 555 0111']) {
        await dialog.getByRole('combobox', { name: 'Contact' }).fill(typed);
        await page.getByRole('option', { name: 'Zoë Åkermann' }).waitFor();
      }
      await page.getByRole('option', { name: 'Zoë Åkermann' }).click();
      await dialog.getByRole('button', { name: 'Create' }).click();
      await card('Lead', 'Zoë Åkermann').waitFor();
    });

    it('or create a new contact inline', async () => {
      await dialog.getByRole('combobox', { name: 'Contact' }).fill('Iris Novak');
      await page.getByRole('option', { name: 'Add “Iris Novak” as a new contact' }).click();
      await dialog.getByLabel('Email').fill('iris@novak.example');
      await dialog.getByRole('button', { name: 'Create' }).click();
      await card('Lead', 'Iris Novak').click();
      await page.getByRole('dialog').getByRole('link', { name: 'Iris Novak' }).click();
      await page.getByText('iris@novak.example').waitFor();
    });

    it('select a channel, if several are configured', async () => {
      await choose(page, dialog.getByRole('combobox', { name: 'Team' }), 'Two channels');
      await dialog.getByRole('combobox', { name: 'Contact' }).fill('Grace');
      await page.getByRole('option', { name: 'Grace Lind' }).click();
      await dialog.getByRole('button', { name: 'Create' }).click();
      await dialog.getByText('Choose a channel').waitFor();
      await choose(page, dialog.getByRole('combobox', { name: 'Channel' }), 'Second');
      await dialog.getByRole('button', { name: 'Create' }).click();
      await page.getByRole('link', { name: 'Open it' }).click();
      await control(page, 'Team: Two channels').waitFor();
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByText('Second', { exact: true }).waitFor();
    });

    it('submitted, it is in the first stage of the selected team’s funnel', async () => {
      await dialog.getByRole('textbox', { name: 'Name' }).fill('First of all');
      await dialog.getByRole('combobox', { name: 'Contact' }).fill('Grace');
      await page.getByRole('option', { name: 'Grace Lind' }).click();
      await dialog.getByRole('button', { name: 'Create' }).click();
      await card('Lead', 'First of all').waitFor();
    });
  });

  describe('creating an opportunity from a conversation', () => {
    const addTo = async (team: string): Promise<void> => {
      await page.getByRole('button', { name: 'Add to funnel' }).click();
      await page.getByRole('menuitem', { name: team }).click();
    };

    it('open it in the Inbox, and select a team in the funnel dropdown of the contact profile', async () => {
      const { conversationId } = (await say('+14155550120', 'I want one.', 'Omar Haddad')).body;
      await page.goto(`${system.url}/inbox`);
      await page.getByRole('link', { name: 'Omar Haddad' }).first().click();
      await page.getByRole('complementary', { name: 'Contact and deals' }).getByText('No deals yet').waitFor();
      await addTo('Inbound');
      await page.getByText('Deal added to Inbound').waitFor();
      await page.getByRole('complementary').getByRole('link', { name: 'Omar Haddad' }).last().click();
      await page.getByRole('dialog').getByRole('link', { name: 'Omar Haddad' }).waitFor();
      await page.getByRole('tab', { name: 'Conversation' }).click();
      await page.getByText('Linked to this deal').waitFor();
      await page
        .getByRole('button', { name: 'Open in the inbox' })
        .or(page.getByRole('link', { name: 'Open in the inbox' }))
        .click();
      await page.waitForURL(`**/inbox/${conversationId}`);
    });

    it('a channel is required: without one an error is shown', async () => {
      const { conversationId } = (await say('+14155550121', 'Me too.', 'Pia Holm')).body;
      await page.goto(`${system.url}/inbox/${conversationId}`);
      await addTo('Partners');
      await page.getByRole('alert').getByText('Partners has no channel').waitFor();
      await page.goto(`${system.url}/opportunities?teamId=${partners.id}`);
      await page.getByRole('button', { name: 'New Opportunity' }).first().click();
      await page.getByText('This team has no channel, so it cannot take deals here.').waitFor();
    });

    it('always in the first (leftmost) stage of the funnel', async () => {
      const { conversationId } = (await say('+14155550122', 'And me.', 'Juri Bek')).body;
      await page.goto(`${system.url}/inbox/${conversationId}`);
      await addTo('Inbound');
      await control(page, 'Stage: Lead').waitFor();
      await board(inbound);
      await card('Lead', 'Juri Bek').waitFor();
      expect(await page.getByRole('region').getByRole('heading', { level: 2 }).first().textContent()).toBe('Lead');
    });
  });

  describe('quick controls: owner', () => {
    it('the button shows the owner or "Unassigned"; a team member or Unassigned is selected, and saved immediately', async () => {
      const { id } = await opened();
      await control(page, 'Owner: Unassigned').click();
      await page.getByRole('option', { name: 'Closer' }).click();
      await control(page, 'Owner: Closer').waitFor();
      await happened(page, 'Manager gave it to Closer').waitFor();
      await goToDeal(page, system, { id });
      await control(page, 'Owner: Closer').click();
      await page.getByRole('option', { name: 'Unassigned' }).click();
      await happened(page, 'Manager took it from Closer').waitFor();
    });

    it('the button is red when unassigned and blue when an owner is assigned', async () => {
      await opened();
      await isColoured(control(page, 'Owner: Unassigned'), 'red');
      await control(page, 'Owner: Unassigned').click();
      await page.getByRole('option', { name: 'Closer' }).click();
      await isColoured(control(page, 'Owner: Closer'), 'blue');
    });

    it('the controls stand in the sidebar of the conversation, too', async () => {
      const { conversationId } = (await say('+14155550123', 'Hello', 'Uma Rao')).body;
      await made(`/v1/conversations/${conversationId}/opportunities`, { teamId: inbound.id });
      await page.goto(`${system.url}/inbox/${conversationId}`);
      for (const name of ['Owner: Unassigned', 'Team: Inbound', 'Stage: Lead', 'Follow-up', 'Value: $0'])
        await control(page, name).waitFor();
    });
  });

  describe('quick controls: team and funnel', () => {
    it('shows the team; another one selected moves it to the first stage of the new team', async () => {
      await opened({ stageId: desk.stage('Proposal') });
      await control(page, 'Team: Inbound').click();
      await page.getByRole('option', { name: 'Partners' }).click();
      await page.getByText('It goes to New lead, the first stage of Partner deals.').waitFor();
      await page.getByRole('button', { name: 'Change the team' }).click();
      await control(page, 'Team: Partners').waitFor();
      await control(page, 'Stage: New lead').waitFor();
    });
  });

  describe('quick controls: stage', () => {
    it('shows the stage; one selected within the current team is saved immediately', async () => {
      const { id } = await opened();
      await control(page, 'Stage: Lead').click();
      const stages = page.getByRole('menuitem');
      await stages.first().waitFor();
      expect(await stages.count()).toBe(7);
      await stages.filter({ hasText: 'Proposal' }).click();
      await happened(page, 'Manager moved it from Lead to Proposal').waitFor();
      await goToDeal(page, system, { id });
      await control(page, 'Stage: Proposal').waitFor();
    });

    it('the button is blue in an active stage, green in a won one, red in a lost one', async () => {
      const deal = await opened();
      await isColoured(control(page, 'Stage: Lead'), 'blue');
      await desk.write(deal, 'stage', { stageId: desk.stage('Closed Won') });
      await isColoured(control(page, 'Stage: Closed Won'), 'green');
      await desk.write(deal, 'stage', { stageId: desk.stage('Closed Lost') });
      await isColoured(control(page, 'Stage: Closed Lost'), 'red');
    });
  });

  describe('quick controls: follow-up date', () => {
    const nextDay = (): Locator => page.getByRole('button', { name: 'Next month' });

    it('a picker of date and time; Save confirms, Cancel discards, the trash removes', async () => {
      await opened();
      await control(page, 'Follow-up').click();
      await nextDay().click();
      await page.getByRole('button', { name: /^15 / }).click();
      await page.getByLabel('Time', { exact: true }).fill('10:30');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await control(page, 'Follow-up: Follow-up').click();
      await nextDay().click();
      await page.getByRole('button', { name: /^15 / }).click();
      await page.getByLabel('Time', { exact: true }).fill('10:30');
      await page.getByRole('button', { name: 'Save' }).click();
      await happened(page, /Manager set the follow-up to .*15.*10:30/).waitFor();
      await page.getByLabel('Time', { exact: true }).waitFor({ state: 'detached' });
      await control(page, 'Follow-up: Ahead').click();
      await page.getByRole('button', { name: 'Remove the follow-up' }).click();
      await control(page, 'Follow-up: Follow-up').waitFor();
    });

    it('the button is red if it is past due, yellow if it is in the future', async () => {
      await opened({ followUpAt: '2020-01-01T09:00:00Z' });
      await isColoured(control(page, 'Follow-up: Past due'), 'red');
      await opened({ followUpAt: '2099-01-01T09:00:00Z' });
      await isColoured(control(page, 'Follow-up: Ahead'), 'yellow');
    });
  });

  describe('quick controls: deal amount', () => {
    it('entered; Save confirms, Cancel discards, the trash resets to zero', async () => {
      await opened();
      await control(page, 'Value: $0').click();
      await page.getByLabel('Value', { exact: true }).fill('250');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await control(page, 'Value: $0').click();
      await page.getByLabel('Value', { exact: true }).fill('300');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByLabel('Value', { exact: true }).waitFor({ state: 'detached' });
      await control(page, 'Value: $300').click();
      await page.getByRole('button', { name: 'Reset to zero' }).click();
      await control(page, 'Value: $0').waitFor();
    });

    it('only where the team has "Deal Amount Enabled" turned on', async () => {
      const team = await made('/v1/teams', { name: 'No amounts', pipelineId: desk.pipeline.id });
      const settings = await browser.open(system, 'admin', '/settings/teams');
      await settings.getByRole('switch', { name: 'Deal amount of No amounts' }).press('Space');
      await opened({ teamId: team.id });
      await control(page, 'Value').waitFor({ state: 'detached' });
      await settings.getByRole('switch', { name: 'Deal amount of No amounts' }).press('Space');
      await control(page, 'Value: $0').waitFor();
      await settings.context().close();
    });

    it('displayed in the local currency format', async () => {
      await opened({ value: { amount: 120_050, currency: 'USD' } });
      await control(page, 'Value: $1,200.50').waitFor();
      await system.call('admin', 'POST', '/v1/organization/locale', { body: { locale: 'de-DE' } });
      await control(page, 'Value: 1.200,50 $').waitFor();
      await system.call('admin', 'POST', '/v1/organization/locale', { body: { locale: 'en-US' } });
      await control(page, 'Value: $1,200.50').waitFor();
    });
  });

  describe('editing opportunity details', () => {
    it('click a contact name on the board, then the pencil; Submit saves, Cancel discards', async () => {
      const { body: contact } = await system.call('manager', 'POST', '/v1/contacts', { body: { name: 'Vera Blum' } });
      await newDeal({ name: undefined, contactId: contact.id });
      await board(inbound);
      await card('Lead', 'Vera Blum').click();
      const form = await editForm(page);
      await form.getByLabel('Description').fill('Thrown away');
      await form.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Add a description' }).waitFor();
      await (await editForm(page)).getByLabel('Description').fill('Wants less paper.');
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Wants less paper.' }).waitFor();
    });

    it('the fields in edit mode: description, follow-up date, owner and stage', async () => {
      await opened();
      const form = await editForm(page);
      await form.getByLabel('Description').fill('Ten seats.');
      await form.getByRole('button', { name: 'Follow-up' }).click();
      await page.getByRole('button', { name: 'Next month' }).click();
      await page.getByRole('button', { name: /^15 / }).click();
      await form.getByLabel('Description').click();
      await choose(page, form.getByRole('combobox', { name: 'Owner' }), 'Closer');
      await choose(page, form.getByRole('combobox', { name: 'Stage' }), 'Contacted');
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Ten seats.' }).waitFor();
      await control(page, 'Owner: Closer').waitFor();
      await control(page, 'Stage: Contacted').waitFor();
      await control(page, 'Follow-up: Ahead').waitFor();
    });
  });

  describe('deleting an opportunity', () => {
    it('click the trash; the confirmation shows its name, funnel and current stage; click Delete', async () => {
      await opened({ name: 'Acme: 40 seats', stageId: desk.stage('Proposal') });
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Delete this opportunity?' });
      await dialog.getByText('Acme: 40 seats, in Proposal of Sales').waitFor();
      await dialog.getByText('This cannot be undone.').waitFor();
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await page.getByText('Acme: 40 seats was deleted').waitFor();
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    });

    it('the contact and their conversation history stay', async () => {
      const { conversationId } = (await say('+14155550140', 'Hello there', 'Lena Voss')).body;
      const deal = await made(`/v1/conversations/${conversationId}/opportunities`, { teamId: inbound.id });
      await goToDeal(page, system, deal);
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).last().click();
      await page.getByText('Lena Voss was deleted').waitFor();
      await page.goto(`${system.url}/inbox/${conversationId}`);
      await page.getByRole('region', { name: 'Messages with Lena Voss' }).getByText('Hello there').waitFor();
      await page.getByRole('complementary').getByText('No deals yet').waitFor();
    });
  });

  describe('real-time updates', () => {
    it('another member moves, edits or deletes an opportunity: the board updates at once', async () => {
      const deal = await newDeal({ name: 'Watched' });
      await board(inbound);
      await card('Lead', 'Watched').waitFor();
      const other = await browser.open(system, 'admin', `/opportunities/${deal.id}`);
      await control(other, 'Stage: Lead').click();
      await other.getByRole('menuitem', { name: 'Proposal' }).click();
      await card('Proposal', 'Watched').waitFor();
      const form = await editForm(other);
      await form.getByLabel('Name').fill('Edited');
      await form.getByRole('button', { name: 'Save' }).click();
      await card('Proposal', 'Edited').waitFor();
      await other.getByRole('button', { name: 'Delete', exact: true }).click();
      await other.getByRole('dialog').getByRole('button', { name: 'Delete' }).last().click();
      await card('Proposal', 'Edited').waitFor({ state: 'detached' });
      await other.context().close();
    });

    it('a new message updates the preview, the last activity and the unread badge; an answer the unanswered mark', async () => {
      const { conversationId } = (await say('+14155550150', 'Are you there?', 'Noor Aziz')).body;
      await made(`/v1/conversations/${conversationId}/opportunities`, { teamId: inbound.id });
      await newDeal({ name: 'Later' });
      await board(inbound);
      await card('Lead', 'Noor Aziz').waitFor();
      await say('+14155550150', 'Hello?', 'Noor Aziz');
      await card('Lead', 'Noor Aziz').getByText('Hello?').waitFor();
      await card('Lead', 'Noor Aziz.*2 unread messages, Waits for an answer').waitFor();
      const first = page.getByRole('region', { name: 'Lead', exact: true }).getByRole('link').first();
      await first.getByText('Hello?').waitFor();
      const setter = await browser.open(system, 'setter', `/inbox/${conversationId}`);
      await setter.getByRole('textbox', { name: 'Reply to Noor Aziz' }).fill('Yes!');
      await setter.getByRole('button', { name: 'Send' }).click();
      await card('Lead', 'Noor Aziz').getByText('You: Yes!').waitFor();
      await card('Lead', 'Noor Aziz.*Waits for an answer').waitFor({ state: 'detached' });
      await card('Lead', 'Noor Aziz.*unread').waitFor({ state: 'detached' });
      await setter.context().close();
    });
  });

  describe('questions', () => {
    it('a contact can have several opportunities, in different teams or in one at different stages', async () => {
      const { body: contact } = await system.call('manager', 'POST', '/v1/contacts', { body: { name: 'Paul Weiss' } });
      await newDeal({ name: 'One', contactId: contact.id });
      await newDeal({ name: 'Two', contactId: contact.id, stageId: desk.stage('Proposal') });
      await newDeal({ name: 'Three', contactId: contact.id, teamId: partners.id });
      await page.goto(`${system.url}/contacts/${contact.id}`);
      for (const name of ['One', 'Two', 'Three']) await page.getByRole('link', { name, exact: true }).waitFor();
    });

    it('moved to another team it is in the first stage, and can be moved on within that team', async () => {
      await opened({ teamId: partners.id, stageId: stageOf(await get(partners.pipelineId), 'Booked sales call') });
      await control(page, 'Team: Partners').click();
      await page.getByRole('option', { name: 'Inbound' }).click();
      await page.getByRole('button', { name: 'Change the team' }).click();
      await control(page, 'Stage: Lead').click();
      await page.getByRole('menuitem', { name: 'Negotiation' }).click();
      await control(page, 'Stage: Negotiation').waitFor();
    });

    it('it is won or lost by a stage with that code: the stage decides the status', async () => {
      await opened();
      await page.getByRole('button', { name: 'Status' }).waitFor({ state: 'detached' });
      await control(page, 'Stage: Lead').click();
      await page.getByRole('menuitem', { name: 'Closed Won' }).click();
      await page.getByRole('button', { name: 'Mark as won' }).click();
      await happened(page, 'Manager won it').waitFor();
      await control(page, 'Stage: Closed Won').click();
      await page.getByRole('menuitem', { name: 'Lead', exact: true }).click();
      await happened(page, 'Manager reopened it after it was won').waitFor();
    });
  });

  const get = async (pipelineId: string): Promise<AnswerBody> =>
    (await system.call('manager', 'GET', `/v1/pipelines/${pipelineId}`)).body;
});
