import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { type HttpAnswer } from '../support/http-answer.js';
import { Provider } from '../support/provider.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';
const minute = 60_000;

describe('conversations', () => {
  let system: System;
  let desk: SalesDesk;
  let channelId: string;
  let mailboxId: string;
  let provider: Provider;

  beforeAll(async () => {
    system = await startSystem({ apis: 2 });
    desk = await salesDesk(system);
    channelId = await made('/v1/channels', { name: 'Sales', kind: 'whatsapp', address: '+49 30 555123' });
    mailboxId = await made('/v1/channels', { name: 'Mailbox', kind: 'email', address: 'sales@acme.example' });
    provider = await Provider.of(system, channelId);
  });

  afterAll(() => system.stop());

  const made = async (path: string, body: object): Promise<string> => {
    const answer = await system.call('admin', 'POST', path, { body });
    expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
    return answer.body.id;
  };

  const read = async (path: string, after: HttpAnswer): Promise<AnswerBody> => {
    const glue = path.includes('?') ? '&' : '?';
    const position = after.headers.get('position') ?? '';
    const answer = await system.call('setter', 'GET', `/v1/${path}${glue}after=${position}`);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    return answer.body;
  };

  const write = (path: string, body: object = {}) => system.call('setter', 'POST', `/v1/${path}`, { body });

  describe('a message from a provider', () => {
    it('makes a contact and a conversation, which it leaves unread and unanswered', async () => {
      const answer = await provider.say('wamid.1', '49 30 901820', 'Do you have ten seats?', { name: 'Ada Byron' });
      expect(answer.status).toBe(200);
      const { conversationId, messageId } = answer.body;
      expect(await read(`conversations/${conversationId}`, answer)).toMatchObject({
        channel: { id: channelId, name: 'Sales', kind: 'whatsapp' },
        contact: { name: 'Ada Byron' },
        address: '+4930901820',
        unread: 1,
        unanswered: true,
        lastMessage: { id: messageId, direction: 'received', text: 'Do you have ten seats?' },
      });
      const { items } = await read(`conversations/${conversationId}/messages`, answer);
      expect(items).toMatchObject([{ id: messageId, sentAt: '2026-03-01T09:00:00.000Z', outcome: null }]);
    });

    it('goes on with the conversation of its address, however that is written', async () => {
      const first = await provider.say('wamid.a', '+49 30 901821', 'One');
      const second = await provider.say('wamid.b', '004930901821', 'Two');
      expect(second.body.conversationId).toBe(first.body.conversationId);
      expect(await read(`conversations/${first.body.conversationId}`, second)).toMatchObject({ unread: 2 });
    });

    it('finds the contact by phone or email', async () => {
      const body = { name: 'Carl', phones: ['+49 30 901822'], emails: ['Carl@Home.example'] };
      const contact = await system.call('setter', 'POST', '/v1/contacts', { body });
      await read('conversations', contact);
      const phoned = await provider.say('wamid.carl', '+4930901822', 'Hello');
      const mailed = await (await Provider.of(system, mailboxId)).say('mail-1', 'carl@home.EXAMPLE', 'Hello');
      const of = await read(`conversations?contactId=${contact.body.id}`, mailed);
      expect(of.items.map(({ id }) => id)).toEqual([mailed.body.conversationId, phoned.body.conversationId]);
    });

    it('is taken once, whatever is sent again under its id, and answered the same', async () => {
      const first = await provider.say('wamid.c', '+49 30 901823', 'Once');
      const again = await provider.say('wamid.c', '+49 30 901823', 'Twice');
      expect([again.status, again.body, again.headers.get('position')]).toEqual([
        200,
        first.body,
        first.headers.get('position'),
      ]);
      const { items } = await read(`conversations/${first.body.conversationId}/messages`, again);
      expect(items.map(({ text }) => text)).toEqual(['Once']);
    });

    it('is one of many at once that make one conversation and one contact', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          provider.say(`wamid.twin.${n}`, '+49 30 901824', `Hello ${n}`, { api: n % 2 }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(new Set(answers.map(({ body }) => body.conversationId)).size).toBe(1);
      const contacts = (await system.events()).filter(
        ({ event }) => event.type === 'contact_created' && JSON.stringify(event.data).includes('+4930901824'),
      );
      expect(contacts).toHaveLength(1);
    });

    it.each([
      ['an unknown secret', { secret: `whsec_${Buffer.alloc(32).toString('base64')}` }, 401, 'signature_invalid'],
      ['an old timestamp', { at: new Date(Date.now() - 6 * minute) }, 401, 'signature_invalid'],
      ['a timestamp of tomorrow', { at: new Date(Date.now() + 6 * minute) }, 401, 'signature_invalid'],
      ['another body', { body: '{"id":"x"}' }, 401, 'signature_invalid'],
      ['an oversized body', { body: JSON.stringify({ text: 'x'.repeat(300_000) }) }, 413, 'too_large'],
    ])('is refused with %s', async (_, forgery, status, code) => {
      const answer = await provider.post(
        { id: 'wamid.x', from: '+4930901825', text: '', sentAt: '2026-03-01T09:00:00Z' },
        forgery,
      );
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it('is refused without a signature, and with a token in its place', async () => {
      const answer = await system.call('admin', 'POST', provider.path, { body: { id: 'x' } });
      expect([answer.status, answer.body.code]).toEqual([401, 'signature_invalid']);
    });

    it('is 404 at a channel or an organization that does not exist, alike', async () => {
      const { organizationId } = system.credentials;
      const paths = [`${organizationId}/${unknownId}`, `${unknownId}/${unknownId}`, `${unknownId}/${channelId}`, 'x/y'];
      for (const path of paths) {
        const answer = await provider.post({}, { path: `/v1/channels/${path}/messages` });
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'channel_not_found']);
      }
    });

    it("is not let in by another channel's signature", async () => {
      const mailbox = await Provider.of(system, mailboxId);
      expect((await mailbox.post({}, { path: provider.path })).status).toBe(401);
    });

    it('says by name what is wrong with it', async () => {
      const answer = await provider.post({
        id: '',
        from: '+4930901825',
        text: 'x',
        sentAt: 'yesterday',
        colour: 'red',
      });
      expect(answer.status).toBe(400);
      expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/colour', '/id', '/sentAt']);
    });
  });

  describe('a message to a contact', () => {
    it('answers the conversation; reading it takes the unread mark away', async () => {
      const received = await provider.say('wamid.d', '+49 30 901826', 'Anybody there?');
      const id = received.body.conversationId;
      const sent = await write(`conversations/${id}/messages`, { text: 'We are.' });
      expect([sent.status, sent.body.conversation]).toMatchObject([201, { id, unanswered: false, unread: 1 }]);
      const seen = await write(`conversations/${id}/read`);
      expect([seen.status, seen.body]).toMatchObject([200, { unread: 0 }]);
      expect(await read(`conversations/${id}`, seen)).toMatchObject({
        unread: 0,
        unanswered: false,
        lastMessage: { direction: 'sent', text: 'We are.' },
      });
    });

    it('is sent once by the same Idempotency-Key', async () => {
      const { body } = await provider.say('wamid.e', '+49 30 901827', 'Hi');
      const path = `/v1/conversations/${body.conversationId}/messages`;
      const call = { body: { text: 'Hello' }, headers: { 'idempotency-key': 'k-1' } };
      const [first, again] = [
        await system.call('setter', 'POST', path, call),
        await system.call('setter', 'POST', path, call),
      ];
      expect(again.body).toEqual(first.body);
      const { items } = await read(path.slice(4), again);
      expect(items.filter(({ direction }) => direction === 'sent')).toHaveLength(1);
    });

    it('starts a conversation at an address of the contact that the channel can reach', async () => {
      const contactId = await made('/v1/contacts', { name: 'Dora', phones: ['+49 30 901828'] });
      const started = await write('conversations', { contactId, channelId, text: 'Thank you for your visit.' });
      expect([started.status, started.body.conversation]).toMatchObject([201, { contactId, address: '+4930901828' }]);
      const answer = await provider.say('wamid.dora', '+49 30 901828', 'My pleasure.');
      expect(answer.body.conversationId).toBe(started.body.conversation.id);
      const again = await write('conversations', { contactId, channelId, text: 'See you.' });
      expect(again.body.conversation.id).toBe(started.body.conversation.id);

      const mail = await write('conversations', { contactId, channelId: mailboxId, text: 'Hi' });
      expect([mail.status, mail.body.code]).toEqual([422, 'no_address_for_channel']);
      const twin = await made('/v1/contacts', { name: 'Her twin', phones: ['+49 30 901828'] });
      const taken = await write('conversations', { contactId: twin, channelId, text: 'Hi' });
      expect([taken.status, taken.body.code]).toEqual([409, 'address_of_other_contact']);
    });

    it('is refused where there is no conversation, contact, channel or text', async () => {
      const refusal = async (path: string, body: object) => {
        const { status, body: problem } = await write(path, body);
        return [status, problem.code];
      };
      const { body } = await provider.say('wamid.f', '+49 30 901829', 'Hi');
      expect(await refusal(`conversations/${unknownId}/messages`, { text: 'x' })).toEqual([
        404,
        'conversation_not_found',
      ]);
      expect(await refusal(`conversations/${body.conversationId}/messages`, { text: ' ' })).toEqual([
        422,
        'text_required',
      ]);
      const hello = { contactId: unknownId, channelId, text: 'x' };
      expect(await refusal('conversations', hello)).toEqual([404, 'contact_not_found']);
      expect(await refusal('conversations', { ...hello, channelId: unknownId })).toEqual([404, 'channel_not_found']);
    });
  });

  describe('the outbox', () => {
    const outbox = () => readFile(join(system.folder, 'outbox', `${channelId}.log`), 'utf8').catch(() => '');

    const outcomesOf = async (conversationId: string, after: HttpAnswer) => {
      for (let n = 0; ; n++) {
        const { items } = await read(`conversations/${conversationId}/messages`, after);
        const sent = items.filter(({ direction }) => direction === 'sent');
        if (sent.every(({ outcome }) => outcome !== null) || n === 100) return sent.map(({ outcome }) => outcome);
        await pause(100);
      }
    };

    /** The reactor writes to the same conversation: whoever loses three races is told to send it again. */
    const patiently = async (send: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
      const answer = await send();
      return answer.body.code === 'contended' ? patiently(send) : answer;
    };

    it('hands a message to the provider, and shows what became of it', async () => {
      const { body } = await provider.say('o.0', '+49 30 901870', 'Hi');
      const sent = await write(`conversations/${body.conversationId}/messages`, { text: 'A line\nand another' });
      expect(await outcomesOf(body.conversationId, sent)).toEqual(['delivered']);
      const [line] = (await outbox()).split('\n').filter((one) => one.includes(sent.body.messageId));
      expect(line).toContain('Sales (whatsapp) to +4930901870: "A line\\nand another"');
    });

    it('hands over what was sent while the reactor was killed, each once and with one outcome', async () => {
      const { body } = await provider.say('o.1', '+49 30 901871', 'Hi');
      const path = `conversations/${body.conversationId}/messages`;
      const texts = Array.from({ length: 30 }, (_, n) => `number ${n}`);
      let last = await write(path, { text: 'first' });
      for (const text of texts) {
        last = await patiently(() => write(path, { text }));
        expect([text, last.status]).toEqual([text, 201]);
        if (text === 'number 10') await system.reactor.kill();
      }
      await system.startReactor();
      expect(await outcomesOf(body.conversationId, last)).toEqual(Array.from({ length: 31 }, () => 'delivered'));
      const lines = (await outbox()).split('\n').filter((line) => line.includes('+4930901871'));
      expect(lines.map((line) => /"(.*)"$/.exec(line)?.[1])).toEqual(['first', ...texts]);
      const outcomes = (await system.events()).filter(({ event }) => event.type === 'message_delivered');
      expect(new Set(outcomes.map(({ event }) => JSON.stringify(event.data))).size).toBe(outcomes.length);
    });

    it('says why a message over a removed channel failed', async () => {
      const other = await made('/v1/channels', { name: 'Gone', kind: 'sms', address: '+49 30 555199' });
      const { body } = await (await Provider.of(system, other)).say('o.2', '+49 30 901872', 'Hi');
      await system.reactor.kill();
      const sent = await write(`conversations/${body.conversationId}/messages`, { text: 'Too late' });
      await system.call('admin', 'DELETE', `/v1/channels/${other}`);
      await system.startReactor();
      expect(await outcomesOf(body.conversationId, sent)).toEqual(['failed']);
      const { items } = await read(`conversations/${body.conversationId}/messages`, sent);
      expect(items[0]).toMatchObject({ outcome: 'failed', reason: 'The channel was removed.' });
    });
  });

  describe('the inbox', () => {
    it('is filtered and paged, newest activity first', async () => {
      const other = await made('/v1/channels', { name: 'Support', kind: 'sms', address: '+49 30 555124' });
      const support = await Provider.of(system, other);
      const ids: string[] = [];
      let last = await support.say('s.0', '+49 30 901830', 'Zero');
      for (const n of [0, 1, 2, 3, 4]) {
        last = await support.say(`s.${n}`, `+49 30 90183${n}`, `Number ${n}`);
        ids.unshift(last.body.conversationId);
      }
      last = await write(`conversations/${ids[0]}/messages`, { text: 'Yes?' });
      last = await write(`conversations/${ids[1]}/read`);
      const inbox = (query: string) => read(`conversations?channelId=${other}&${query}`, last);
      const idsOf = async (query: string) => (await inbox(query)).items.map(({ id }) => id);
      expect(await idsOf('')).toEqual(ids);
      expect(await idsOf('unanswered=true')).toEqual(ids.slice(1));
      expect(await idsOf('unread=true')).toEqual([ids[0], ...ids.slice(2)]);
      expect(await idsOf('unread=true&unanswered=true')).toEqual(ids.slice(2));
      const first = await inbox('limit=2');
      const second = await idsOf(`limit=3&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
      expect([...first.items.map(({ id }) => id), ...second]).toEqual(ids);

      const teamId = await made('/v1/teams', { name: 'Support', pipelineId: desk.pipeline.id });
      expect((await read(`conversations?teamId=${teamId}`, last)).items).toEqual([]);
      last = await system.call('admin', 'POST', `/v1/teams/${teamId}/channels/${other}`, { body: {} });
      expect((await read(`conversations?teamId=${teamId}`, last)).items).toHaveLength(5);
    });

    it("shows a conversation's messages by cursor, to the older and to the newer ones", async () => {
      let last = await provider.say('p.0', '+49 30 901840', '0');
      for (const n of [1, 2, 3, 4]) last = await provider.say(`p.${n}`, '+49 30 901840', `${n}`);
      const path = `conversations/${last.body.conversationId}/messages?limit=2`;
      const page = async (cursor: string | null, after = last) =>
        read(`${path}${cursor === null ? '' : `&cursor=${cursor}`}`, after);
      const texts = ({ items }: AnswerBody) => items.map(({ text }) => text).join('');
      const newest = await page(null);
      const older = await page(newest.nextCursor);
      const oldest = await page(older.nextCursor);
      expect([newest, older, oldest].map(texts)).toEqual(['43', '21', '0']);
      expect(oldest.nextCursor).toBeNull();
      expect(texts(await page(oldest.newerCursor))).toBe('21');
      expect(texts(await page(newest.newerCursor))).toBe('');
      const later = await provider.say('p.5', '+49 30 901840', '5');
      expect(texts(await page(newest.newerCursor, later))).toBe('5');
    });

    it('finds conversations by the name of the contact, that of the survivor once it is merged', async () => {
      const talk = await provider.say('q.0', '+49 30 901880', 'Hi', { name: 'Zoë Quint' });
      const found = async (q: string, after: HttpAnswer) =>
        (await read(`conversations?q=${encodeURIComponent(q)}`, after)).items.map(({ id }) => id);
      expect(await found('zoe q', talk)).toEqual([talk.body.conversationId]);
      const conversation = await read(`conversations/${talk.body.conversationId}`, talk);
      const intoId = await made('/v1/contacts', { name: 'Yara Quint' });
      const merge = await system.call('setter', 'POST', `/v1/contacts/${conversation.contactId}/merge`, {
        body: { intoId },
      });
      expect(merge.status).toBe(200);
      expect(await found('zoe', merge)).toEqual([]);
      expect(await found('yara', merge)).toEqual([talk.body.conversationId]);
      expect((await read(`conversations?contactId=${intoId}`, merge)).items).toMatchObject([
        { id: talk.body.conversationId, contact: { id: intoId, name: 'Yara Quint' } },
      ]);
      const again = await write('conversations', { contactId: conversation.contactId, channelId, text: 'Hi' });
      expect([again.status, again.body.conversation]).toMatchObject([201, { id: talk.body.conversationId }]);
    });

    it.each([
      ['conversations?unread=maybe', 400, 'invalid_request'],
      ['conversations?colour=red', 400, 'unknown_field'],
      ['conversations?cursor=nonsense', 400, 'invalid_cursor'],
      [`conversations/${unknownId}`, 404, 'conversation_not_found'],
      [`conversations/${unknownId}/messages`, 404, 'conversation_not_found'],
    ])('refuses %s', async (path, status, code) => {
      const answer = await system.call('setter', 'GET', `/v1/${path}`);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });
  });

  describe('a deal', () => {
    it('of a conversation is linked to it, has its contact and channel, and begins in the first stage', async () => {
      const teamId = await made('/v1/teams', { name: 'Inbound', pipelineId: desk.pipeline.id });
      const talk = await provider.say('d.0', '+49 30 901850', 'I want one.');
      const path = `/v1/conversations/${talk.body.conversationId}/opportunities`;
      const make = (body: object) => system.call('manager', 'POST', path, { body: { teamId, ...body } });
      const none = await make({});
      expect([none.status, none.body.code]).toEqual([422, 'no_channel_available']);
      await system.call('admin', 'POST', `/v1/teams/${teamId}/channels/${mailboxId}`, { body: {} });
      const others = await make({});
      expect([others.status, others.body.code]).toEqual([422, 'channel_not_in_team']);
      await system.call('admin', 'POST', `/v1/teams/${teamId}/channels/${channelId}`, { body: {} });
      const deal = await make({ name: 'One', value: { amount: 100, currency: 'USD' } });
      const conversation = await read(`conversations/${talk.body.conversationId}`, deal);
      expect([deal.status, deal.body]).toMatchObject([
        201,
        {
          name: 'One',
          teamId,
          channelId,
          conversationId: talk.body.conversationId,
          contactId: conversation.contactId,
          stage: { name: 'Lead' },
        },
      ]);
      const stage = await make({ stageId: desk.stage('Proposal') });
      expect([stage.status, stage.body.code]).toEqual([400, 'unknown_field']);
    });

    it('added on the board is on a channel of the team', async () => {
      const teamId = await made('/v1/teams', { name: 'Board', pipelineId: desk.pipeline.id });
      const add = async (body: object) => {
        const call = { body: { contactId: desk.contactId, ...body } };
        return system.call('manager', 'POST', `/v1/teams/${teamId}/opportunities`, call);
      };
      const give = (id: string) => system.call('admin', 'POST', `/v1/teams/${teamId}/channels/${id}`, { body: {} });
      expect((await add({})).body.code).toBe('no_channel_available');
      await give(channelId);
      expect((await add({})).body).toMatchObject({ teamId, channelId, stage: { name: 'Lead' } });
      const fresh = await add({ contactId: undefined, contact: { name: 'Frida' } });
      expect([fresh.status, fresh.body]).toMatchObject([201, { teamId, channelId }]);
      expect((await add({ contact: { name: 'Frida' } })).body.code).toBe('contact_given_twice');
      await give(mailboxId);
      expect((await add({})).body).toMatchObject({
        code: 'channel_required',
        channels: [{ name: 'Sales' }, { name: 'Mailbox' }],
      });
      expect((await add({ channelId: mailboxId })).body).toMatchObject({ channelId: mailboxId });
    });

    it('shows all conversations of its contact, the linked one marked', async () => {
      const contactId = await made('/v1/contacts', {
        name: 'Eve',
        phones: ['+49 30 901860'],
        emails: ['eve@x.example'],
      });
      const phoned = await write('conversations', { contactId, channelId, text: 'Hello' });
      const mailed = await write('conversations', { contactId, channelId: mailboxId, text: 'Hello' });
      const deal = await desk.deal({ contactId });
      const linked = await desk.write(deal, 'conversation', { conversationId: phoned.body.conversation.id });
      const noted = await desk.write(deal, 'notes', { text: 'Called.', conversationId: mailed.body.conversation.id });
      expect([linked.status, noted.status]).toEqual([200, 200]);
      const after = noted.headers.get('position') ?? '';
      const { body } = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}/conversations?after=${after}`);
      expect(body.items).toMatchObject([
        { id: mailed.body.conversation.id, linked: false },
        { id: phoned.body.conversation.id, linked: true },
      ]);
      const setter = await system.call('setter', 'GET', `/v1/opportunities/${deal.id}/conversations`);
      expect([setter.status, setter.body.code]).toEqual([403, 'forbidden']);
    });
  });

  it('leave no text, address or name in the log of a process', () => {
    for (const process of [system.api(), system.projector]) {
      expect(process.log()).not.toMatch(/901820|Ada Byron|ten seats/);
    }
  });
});
