import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { conversationStreams } from '../streams/parties.streams.js';
import { conversation } from './conversation.js';
import { type ConversationEvent } from './events.js';

const world = { channelIds: new Set(['sales']), contactIds: new Set(['carl', 'dora']) };
const given = specificationOf(conversation, world, occurrence);
const of = { conversationId: 'chat', contactId: 'carl', channelId: 'sales' };
const opening = { ...of, address: '+4930901820' };
const at = '2026-03-01T09:00:00.000Z';

const receive = (messageId: string, text = 'Hello') => ({
  type: 'receive_message' as const,
  ...opening,
  messageId,
  providerId: `wa-${messageId}`,
  text,
  sentAt: at,
});
const send = (messageId: string, text = 'Hi') => ({ type: 'send_message' as const, messageId, text });
const start = { type: 'start_conversation' as const, ...opening, mergedIds: [], messageId: 'm1', text: 'Hi' };
const started: ConversationEvent = { type: 'conversation_started', data: opening };
const received = (messageId: string): ConversationEvent => ({
  type: 'message_received',
  data: { ...of, messageId, providerId: `wa-${messageId}`, text: 'Hello', sentAt: at },
});
const sent = (messageId: string): ConversationEvent => ({
  type: 'message_sent',
  data: { ...of, messageId, text: 'Hi' },
});
const delivered: ConversationEvent = { type: 'message_delivered', data: { ...of, messageId: 'm1', providerId: 'p1' } };
const readUpTo = (upTo: string, unread: number): ConversationEvent => ({
  type: 'conversation_read',
  data: { ...of, upTo, unread },
});

describe('receive message', () => {
  it('begins the conversation, and goes on with it', () => {
    expect(given().when(receive('m1'))).toEqual({ events: [started, received('m1')] });
    expect(given(started, received('m1')).when(receive('m2'))).toEqual({ events: [received('m2')] });
  });

  it('keeps the contact that the conversation was started with', () => {
    expect(given(started).when({ ...receive('m1'), contactId: 'dora' })).toEqual({ events: [received('m1')] });
  });

  it('takes a message without a text', () => {
    expect(given(started).when(receive('m1', ''))).toMatchObject({ events: [{ data: { text: '' } }] });
  });

  it('is rejected over a channel, or for a contact, that does not exist', () => {
    expect(given().when({ ...receive('m1'), channelId: 'gone' })).toEqual({
      rejected: 'channel_not_found',
      facts: { channelId: 'gone' },
    });
    expect(given().when({ ...receive('m1'), contactId: 'eve' })).toMatchObject({ rejected: 'contact_not_found' });
  });
});

describe('start conversation', () => {
  it('begins it with a message to the contact', () => {
    expect(given().when(start)).toEqual({ events: [started, sent('m1')] });
  });

  it('goes on where the contact has one at that address, under whatever id it was known', () => {
    expect(given(started).when(start)).toEqual({ events: [sent('m1')] });
    expect(given(started).when({ ...start, contactId: 'dora', mergedIds: ['carl'] })).toEqual({ events: [sent('m1')] });
  });

  it("is rejected at another contact's address", () => {
    expect(given(started).when({ ...start, contactId: 'dora' })).toEqual({
      rejected: 'address_of_other_contact',
      facts: { conversationId: 'chat', contactId: 'carl' },
    });
  });

  it('is rejected without a text, over no channel, and to nobody', () => {
    expect(given().when({ ...start, text: ' ' })).toMatchObject({ rejected: 'text_required' });
    expect(given().when({ ...start, channelId: 'gone' })).toMatchObject({ rejected: 'channel_not_found' });
    expect(given().when({ ...start, contactId: 'eve' })).toMatchObject({ rejected: 'contact_not_found' });
  });
});

describe('send message', () => {
  it('says what is to be sent', () => {
    expect(given(started).when(send('m1'))).toEqual({ events: [sent('m1')] });
  });

  it('is rejected without a text, over a channel that was removed, and where there is no conversation', () => {
    expect(given(started).when(send('m1', '\n'))).toMatchObject({ rejected: 'text_required' });
    const elsewhere = specificationOf(conversation, { ...world, channelIds: new Set<string>() }, occurrence);
    expect(elsewhere(started).when(send('m1'))).toMatchObject({ rejected: 'channel_not_found' });
    expect(given().when(send('m1'))).toMatchObject({ rejected: 'conversation_not_found' });
  });
});

describe('the outcome of a sent message', () => {
  const taken = { type: 'report_delivery' as const, messageId: 'm1', providerId: 'p1' };
  const refused = { type: 'report_failure' as const, messageId: 'm1', reason: 'unknown number' };
  const failed = { type: 'message_failed', data: { ...of, messageId: 'm1', reason: 'unknown number' } };

  it('is one of the two', () => {
    expect(given(started, sent('m1')).when(taken)).toEqual({ events: [delivered] });
    expect(given(started, sent('m1')).when(refused)).toEqual({ events: [failed] });
  });

  it('is the first one that was reported, and of sent messages only', () => {
    expect(given(started, sent('m1'), delivered).when(refused)).toEqual({ events: [] });
    expect(given(started, sent('m1'), delivered).when(taken)).toEqual({ events: [] });
    expect(given(started, received('m1')).when(taken)).toEqual({ events: [] });
  });
});

describe('read conversation', () => {
  const read = (upTo?: string) => ({ type: 'read_conversation' as const, ...(upTo !== undefined && { upTo }) });

  it('reads up to the last message unless another is named, and says how many came after it', () => {
    const history = [started, received('m1'), received('m2'), received('m3')];
    expect(given(...history).when(read())).toEqual({ events: [readUpTo('m3', 0)] });
    expect(given(...history).when(read('m1'))).toEqual({ events: [readUpTo('m1', 2)] });
    expect(given(...history, readUpTo('m1', 2)).when(read())).toEqual({ events: [readUpTo('m3', 0)] });
  });

  it('is nothing where that was read', () => {
    const history = [started, received('m1'), readUpTo('m1', 0), received('m2')];
    expect(given(...history).when(read('m1'))).toEqual({ events: [] });
    expect(given(started, sent('m1')).when(read())).toEqual({ events: [] });
  });

  it('is rejected where there is no conversation', () => {
    expect(given().when(read())).toMatchObject({ rejected: 'conversation_not_found' });
  });
});

describe('a conversation', () => {
  it('is unanswered from a received message until a sent one, read or not', () => {
    const marks = (...history: ConversationEvent[]) => {
      const { state } = given(started, ...history);
      return state && [state.unanswered, state.unread];
    };
    expect(marks()).toEqual([false, 0]);
    expect(marks(received('m1'))).toEqual([true, 1]);
    expect(marks(received('m1'), readUpTo('m1', 0))).toEqual([true, 0]);
    expect(marks(received('m1'), received('m2'), sent('m3'))).toEqual([false, 2]);
    expect(marks(received('m1'), sent('m2'), received('m3'))).toEqual([true, 2]);
  });

  it('counts any number of unread messages, and keeps few of their ids', () => {
    const many = Array.from({ length: 250 }, (_, n) => received(`m${n}`));
    const { state } = given(started, ...many);
    expect(state).toMatchObject({ unread: 250 });
    expect(state?.newestUnread).toHaveLength(100);
    expect(given(started, ...many).when({ type: 'read_conversation', upTo: 'm248' })).toEqual({
      events: [readUpTo('m248', 1)],
    });
  });

  it("is encrypted with its contact's key", () => {
    expect(conversationStreams.subjectOf(null, started)).toBe('contact:carl');
  });
});
