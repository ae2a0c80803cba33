import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { conversationStreams } from '#domain';
import { CommandExecutor } from '#event-store';
import { seriousFaults, TestBrowser } from '../support/browser.js';
import { contextOf } from '../support/event-log.js';
import { Provider } from '../support/provider.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('the inbox', () => {
  let system: System;
  let browser: TestBrowser;
  let desk: SalesDesk;
  let provider: Provider;
  let channelId: string;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), TestBrowser.start()]);
    desk = await salesDesk(system);
    channelId = await made('/v1/channels', { name: 'Website', kind: 'web_chat', address: 'www.acme.example' });
    provider = await Provider.of(system, channelId);
  });

  afterEach(async () => {
    expect(await browser.leave()).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser.stop(), system.stop()]);
  });

  const made = async (path: string, body: object): Promise<string> => {
    const answer = await system.call('admin', 'POST', path, { body });
    expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
    return answer.body.id;
  };

  const team = async (name: string, channelIds: readonly string[]): Promise<void> => {
    const teamId = await made('/v1/teams', { name, pipelineId: desk.pipeline.id });
    for (const id of channelIds) {
      const { status } = await system.call('admin', 'POST', `/v1/teams/${teamId}/channels/${id}`, { body: {} });
      expect([name, status]).toEqual([name, 200]);
    }
  };

  const say = (from: string, text: string, name: string) => provider.say(`${from} ${text}`, from, text, { name });
  const conversation = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Conversations' }).getByRole('link', { name });
  const messages = (page: Page, name: string) => page.getByRole('region', { name: `Messages with ${name}` });

  /** The provider refuses the last message of a conversation for good. */
  async function refusedByProvider(id: string, reason: string): Promise<void> {
    const { body } = await system.call('setter', 'GET', `/v1/conversations/${id}/messages`);
    const command = { type: 'report_failure' as const, messageId: body.items[0]?.id ?? '', reason };
    await new CommandExecutor(await system.log()).execute({
      ...{ streams: conversationStreams, id, recordId: '', commands: [{ command }] },
      context: contextOf({ organizationId: system.credentials.organizationId }),
      world: () => Promise.resolve({ channelIds: new Set([channelId]), contactIds: new Set<string>() }),
    });
  }

  it('says what belongs here while it is empty', async () => {
    const page = await browser.open(system, 'manager', '/inbox');
    await page.getByRole('heading', { name: 'No conversations yet' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('shows a message the moment it comes, with its marks, the latest first', async () => {
    await say('ada', 'Do you have ten seats?', 'Ada Byron');
    const page = await browser.open(system, 'setter', '/inbox');
    await conversation(page, 'Ada Byron').waitFor();
    await say('carl', 'Hello', 'Carl Friedrich');
    await conversation(page, 'Carl Friedrich').getByRole('img', { name: '1 unread' }).waitFor();
    await conversation(page, 'Carl Friedrich').getByRole('img', { name: 'Waits for an answer' }).waitFor();
    await say('ada', 'Or twelve?', 'Ada Byron');
    await conversation(page, 'Ada Byron').getByText('Or twelve?').waitFor();
    const rows = await page.getByRole('navigation', { name: 'Conversations' }).getByRole('link').allInnerTexts();
    expect(rows.map((row) => row.split('\n')[0])).toEqual(['Ada Byron', 'Carl Friedrich']);
  });

  it('is read by opening; an answer shows at once, and takes the mark away for everybody', async () => {
    await say('dora', 'Anybody there?', 'Dora Lind');
    const [page, other] = [
      await browser.open(system, 'setter', '/inbox'),
      await browser.open(system, 'manager', '/inbox?show=unanswered'),
    ];
    await conversation(other, 'Dora Lind').waitFor();
    await conversation(page, 'Dora Lind').click();
    await messages(page, 'Dora Lind').getByText('Anybody there?').waitFor();
    await conversation(page, 'Dora Lind').getByRole('img', { name: '1 unread' }).waitFor({ state: 'detached' });
    const field = page.getByRole('textbox', { name: 'Reply to Dora Lind' });
    await field.fill('We are.');
    await field.press('Control+Enter');
    await messages(page, 'Dora Lind').getByText('We are.').waitFor();
    await messages(page, 'Dora Lind').getByText('Delivered', { exact: true }).waitFor();
    expect(await field.inputValue()).toBe('');
    await conversation(page, 'Dora Lind').getByText('You: We are.').waitFor();
    await conversation(other, 'Dora Lind').waitFor({ state: 'detached' });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('says why a message was not delivered, and sends it again', async () => {
    const { conversationId } = (await say('gus', 'Are you there?', 'Gus Roth')).body;
    const page = await browser.open(system, 'setter', `/inbox/${conversationId}`);
    await system.reactor.kill();
    await page.getByRole('textbox', { name: 'Reply to Gus Roth' }).fill('We are here.');
    await page.getByRole('button', { name: 'Send' }).click();
    await messages(page, 'Gus Roth').getByText('Sent', { exact: true }).waitFor();
    await refusedByProvider(conversationId, 'The chat is closed.');
    await messages(page, 'Gus Roth').getByText('Not delivered: The chat is closed.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const auditor = await browser.open(system, 'auditor', `/inbox/${conversationId}`);
    await messages(auditor, 'Gus Roth').getByText('Not delivered: The chat is closed.').waitFor();
    expect(await auditor.getByRole('button', { name: 'Send again' }).count()).toBe(0);
    await system.startReactor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await messages(page, 'Gus Roth').getByText('Delivered', { exact: true }).waitFor();
    expect(await messages(page, 'Gus Roth').getByText('We are here.').count()).toBe(2);
  });

  it('brings new messages into what is open, and keeps what is being typed', async () => {
    const { conversationId } = (await say('eve', 'One', 'Eve Moss')).body;
    const page = await browser.open(system, 'setter', `/inbox/${conversationId}`);
    await messages(page, 'Eve Moss').getByText('One').waitFor();
    const field = page.getByRole('textbox', { name: 'Reply to Eve Moss' });
    await field.fill('I am just');
    await say('eve', 'Two', 'Eve Moss');
    await messages(page, 'Eve Moss').getByText('Two').waitFor();
    expect(await field.inputValue()).toBe('I am just');
    await field.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Choose a conversation' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('I am just');
  });

  it('is gone through by keys', async () => {
    const page = await browser.open(system, 'setter', '/inbox');
    await conversation(page, 'Eve Moss').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Reply to Eve Moss' }).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('By the keys');
    expect(await page.getByRole('textbox', { name: 'Reply to Eve Moss' }).inputValue()).toBe('By the keys');
  });

  it('is narrowed by search and filters, and says so where nothing is left', async () => {
    const page = await browser.open(system, 'setter', '/inbox');
    await conversation(page, 'Eve Moss').waitFor();
    await page.getByRole('textbox', { name: 'Search by name' }).fill('dor');
    await conversation(page, 'Eve Moss').waitFor({ state: 'detached' });
    await conversation(page, 'Dora Lind').waitFor();
    await page.getByText('Unread', { exact: true }).click();
    await page.getByText('No conversation matches Unread, “dor”.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await conversation(page, 'Eve Moss').waitFor();
  });

  it('makes a deal by the funnel of a team, on the channel of the conversation', async () => {
    await team('Inbound', [channelId]);
    const { conversationId } = (await say('finn', 'I want one.', 'Finn Holm')).body;
    const page = await browser.open(system, 'manager', `/inbox/${conversationId}`);
    const profile = page.getByRole('complementary', { name: 'Contact and deals' });
    await profile.getByText('No deals yet').waitFor();
    await profile.getByRole('button', { name: 'Add to funnel' }).click();
    await page.getByRole('menuitem', { name: 'Inbound' }).click();
    await page.getByText('Deal added to Inbound').waitFor();
    await profile.getByRole('link', { name: 'Finn Holm' }).waitFor();
    const { body } = await system.call('manager', 'GET', '/v1/opportunities?q=Finn');
    expect(body.items).toMatchObject([{ channelId, conversationId, stage: { name: 'Lead' } }]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('says why a team without a channel, or without this one, gets no deal', async () => {
    const mailbox = await made('/v1/channels', { name: 'Mailbox', kind: 'email', address: 'sales@acme.example' });
    await team('Nobody', []);
    await team('Abroad', [mailbox]);
    const page = await browser.open(system, 'manager', '/inbox');
    await conversation(page, 'Finn Holm').click();
    const add = async (name: string) => {
      await page.getByRole('button', { name: 'Add to funnel' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await add('Nobody');
    await page.getByRole('alert').getByText('Nobody has no channel').waitFor();
    await add('Abroad');
    await page.getByRole('alert').getByText('Abroad does not have the channel Website').waitFor();
    browser.complaints.splice(0); // Chromium says that the answers were 422
  });

  it('asks for the channel on the page of the contact, where the team has several', async () => {
    const chat = await made('/v1/channels', { name: 'Chat', kind: 'web_chat', address: 'chat.acme.example' });
    await team('Both', [channelId, chat]);
    const page = await browser.open(system, 'manager', `/contacts/${desk.contactId}`);
    await page.getByRole('button', { name: 'Add to funnel' }).click();
    await page.getByRole('menuitem', { name: 'Both' }).click();
    await page.getByText('Both has several channels').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Chat', exact: true }).click();
    await page.getByText('Deal added to Both').waitFor();
  });

  it('shows a setter no deals, and an auditor no reply', async () => {
    const page = await browser.open(system, 'setter', '/inbox');
    await conversation(page, 'Finn Holm').click();
    await page.getByRole('textbox', { name: 'Reply to Finn Holm' }).waitFor();
    await page.getByRole('complementary').getByText('Profile').waitFor();
    expect(await page.getByRole('heading', { name: 'Deals' }).count()).toBe(0);
    const auditor = await browser.open(system, 'auditor', '/inbox');
    await conversation(auditor, 'Finn Holm').click();
    await auditor.getByText('You can read this conversation, but not reply.').waitFor();
  });

  it('is one pane at a time on a phone', async () => {
    const options = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const page = await browser.open(system, 'manager', '/inbox', options);
    await conversation(page, 'Finn Holm').click();
    await messages(page, 'Finn Holm').waitFor();
    await conversation(page, 'Finn Holm').waitFor({ state: 'hidden' });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Contact and deals' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Finn Holm' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Back to the conversations' }).click();
    await conversation(page, 'Finn Holm').waitFor();
  });
});
