import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf, type PrincipalRole } from '#auth';
import { type LiveEvent } from '../support/live-event-codec.js';
import { LiveListener } from '../support/live-listener.js';
import { Provider } from '../support/provider.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const phone = '+49 30 901830';

describe('live updates of conversations and names', () => {
  let system: System;
  let desk: SalesDesk;
  let provider: Provider;
  let contactId: string;
  let channelId: string;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    channelId = await made('/v1/channels', { name: 'Sales', kind: 'whatsapp', address: '+49 30 555123' });
    provider = await Provider.of(system, channelId);
    contactId = await made('/v1/contacts', { name: 'Ada Byron', phones: [phone] });
  });

  afterAll(() => system.stop());

  const made = async (path: string, body: object): Promise<string> =>
    (await system.call('admin', 'POST', path, { body })).body.id;

  const listen = async (topics: string, role: PrincipalRole = 'manager'): Promise<LiveListener> => {
    const listener = await LiveListener.open({
      url: system.url,
      token: system.tokenOf(role),
      path: `/v1/events?topics=${topics}`,
    });
    await listener.hear('live');
    return listener;
  };

  const board = () => `pipeline:${desk.pipeline.id}`;
  const of =
    (id: string) =>
    ({ data }: LiveEvent): boolean =>
      data.card.id === id;

  it('show a message in the inbox and on the cards of the open deals of its contact, until it is answered', async () => {
    const open = await desk.deal({ contactId });
    const listener = await listen(`${board()},inbox`);
    const { conversationId, messageId } = (await provider.say('wamid.1', phone, 'Do you have ten seats?')).body;
    const activityOf = ({ data }: LiveEvent) => (data.card.id === open.id ? data.card.contactActivity : null);
    const card = await listener.hear('card', (event) => activityOf(event)?.unread === 1);
    expect(card.data.card.contactActivity).toMatchObject({
      unread: 1,
      unanswered: true,
      lastMessage: { id: messageId, direction: 'received', text: 'Do you have ten seats?', conversationId },
    });
    const inInbox = await listener.hear('conversation', ({ data }) => data.conversation.unanswered);
    expect(inInbox.data.conversation).toMatchObject({ id: conversationId, unread: 1 });

    const write = (path: string, body: object) =>
      system.call('setter', 'POST', `/v1/conversations/${conversationId}/${path}`, { body });
    await write('read', { upTo: messageId });
    await listener.hear('card', (event) => activityOf(event)?.unread === 0);
    await write('messages', { text: 'Yes' });
    const answered = await listener.hear('card', (event) => activityOf(event)?.lastMessage?.text === 'Yes');
    expect(answered.data.card.contactActivity).toMatchObject({ unread: 0, unanswered: false });
    await listener.hear('conversation', ({ data }) => !data.conversation.unanswered);
    await listener.cut();
  });

  it('tell a setter of the inbox alone', async () => {
    const listener = await listen('inbox', 'setter');
    await provider.say('wamid.setter', phone, 'And what of a discount?');
    const { data } = await listener.hear('conversation', ({ data: { conversation } }) =>
      JSON.stringify(conversation).includes('And what of a discount?'),
    );
    expect(data.conversation.unanswered).toBe(true);
    expect(listener.heard.map(({ event }) => event)).not.toContain('card');
    await listener.cut();
  });

  it('show the new name of a contact on its cards and conversations', async () => {
    const deal = await desk.deal({ contactId });
    await provider.say('wamid.named', phone, 'Hello');
    const listener = await listen(`${board()},inbox`);
    await system.call('manager', 'PATCH', `/v1/contacts/${contactId}`, { body: { name: 'Ada Lovelace' } });
    const card = await listener.hear(
      'card',
      (event) => of(deal.id)(event) && event.data.card.contact?.name === 'Ada Lovelace',
    );
    expect(card.data.card.contact).toMatchObject({ id: contactId, name: 'Ada Lovelace' });
    await listener.hear('conversation', ({ data }) => data.conversation.contact?.name === 'Ada Lovelace');
    await listener.cut();
  });

  it('show the new name of an account on its cards', async () => {
    const accountId = await made('/v1/accounts', { name: 'Initech' });
    const deal = await desk.deal({ accountId });
    const listener = await listen(board());
    await system.call('manager', 'PATCH', `/v1/accounts/${accountId}`, { body: { name: 'Initrode' } });
    await listener.hear('card', (event) => of(deal.id)(event) && event.data.card.account?.name === 'Initrode');
    await listener.cut();
  });

  it('show the survivor of a merge, with what both wrote, on the cards of both', async () => {
    const [old, recent] = ['+49 30 901831', '+49 30 901832'];
    const loser = await made('/v1/contacts', { name: 'Grace L.', phones: [old] });
    const survivor = await made('/v1/contacts', { name: 'Grace Lind', phones: [recent] });
    const deals = [await desk.deal({ contactId: loser }), await desk.deal({ contactId: survivor })];
    await provider.say('wamid.old', old, 'First');
    await provider.say('wamid.recent', recent, 'Second');
    const listener = await listen(board());
    await system.call('manager', 'POST', `/v1/contacts/${loser}/merge`, { body: { intoId: survivor } });
    const shown = new Map<string, LiveEvent>();
    const both = (event: LiveEvent): boolean => {
      const { contact } = event.data.card;
      if (contact?.id === survivor) shown.set(event.data.card.id, event);
      return deals.every(({ id }) => shown.get(id)?.data.card.contactActivity?.unread === 2);
    };
    await listener.hear('card', both);
    await listener.cut();
  });

  it('say which names to read again: of members, stages and channels', async () => {
    const closer = memberIdOf(system.credentials.organizationId, 'closer');
    const deal = await desk.deal({ repId: closer });
    const listener = await listen(board());
    const pipeline = `/v1/pipelines/${desk.pipeline.id}`;
    for (const [path, category] of [
      [`${pipeline}/stages/${desk.pipeline.stages[0]?.id}`, 'pipelines'],
      [`/v1/channels/${channelId}`, 'teams'],
      [`/v1/members/${closer}`, 'members'],
    ]) {
      const { status } = await system.call('admin', 'POST', `${path}/name`, { body: { name: `New ${category}` } });
      expect([path, status]).toEqual([path, 200]);
      const { data } = await listener.hear('catalogue');
      expect(data.category).toBe(category);
      const { text } = await system.call('manager', 'GET', `${pipeline}/board?after=${data.position}`);
      if (category !== 'teams') expect(text).toContain(`"name":"New ${category}"`);
      expect(text).toContain(deal.id);
    }
    await listener.cut();
  });
});
