import { describe, expect, it } from '@jest/globals';
import { type ContactEvent, type ConversationEvent } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Operation } from '#read-model';
import { contactActivity } from './contact-activity.js';
import { type ConversationRecord } from './conversations.keys.js';
import { conversations } from './conversations.projection.js';

type Told = ConversationEvent | ContactEvent;
type Kept = NonNullable<Parameters<(typeof conversations)['project']>[1]>;

/** The model of one organization in memory, as the projection's operations leave it. */
class Model {
  readonly records = new Map<string, Kept>();
  readonly sets = new Map<string, Map<string, number>>();
  readonly lists = new Map<string, unknown[]>();
  readonly fields = new Map<string, string>();
  readonly announced: unknown[] = [];
  private revision = 0n;

  tell(streamId: string, event: Told, at = '2026-03-01T09:00:00.000Z'): this {
    const related = {
      record: (id: string) => this.records.get(id) ?? null,
      members: (key: string) => [...(this.sets.get(key)?.keys() ?? [])],
    };
    const before = this.records.get(streamId) ?? null;
    const { operations, kept } = conversations.project(this.recorded(streamId, event, at), before, 'de-DE', related);
    for (const operation of operations) this.take(operation);
    if (kept) this.records.set(streamId, kept);
    return this;
  }

  conversation(id: string): ConversationRecord {
    const record = this.records.get(id);
    if (!record || !('conversation' in record)) throw new Error(`there is no conversation ${id}`);
    return record;
  }

  members(key: string): readonly string[] {
    return [...(this.sets.get(key)?.keys() ?? [])];
  }

  private take(operation: Operation): void {
    switch (operation.op) {
      case 'rank': {
        const members = this.sets.get(operation.key) ?? new Map<string, number>();
        if (operation.score === null) members.delete(operation.member);
        else members.set(operation.member, operation.score);
        this.sets.set(operation.key, members);
        return;
      }
      case 'append':
        this.lists.set(operation.key, [...(this.lists.get(operation.key) ?? []), JSON.parse(operation.entry)]);
        return;
      case 'put':
        this.fields.set(`${operation.key} ${operation.field}`, operation.value ?? '');
        return;
      case 'announce':
        this.announced.push(operation.change);
        return;
      default:
        throw new Error(`unexpected ${operation.op}`);
    }
  }

  private recorded(streamId: string, event: Told, at: string): RecordedEvent<Told> {
    const category = event.type.startsWith('contact_') ? 'contact' : 'conversation';
    const actor = { kind: 'user' as const, id: 'ann', roles: ['setter'] };
    const metadata = { organizationId: 'acme', actor, occurredAt: at, recordedAt: at };
    const revision = this.revision++;
    const rest = { category, streamId, revision, position: revision, id: '', stream: `${category}-acme.${streamId}` };
    return { ...rest, event, metadata: { ...unused, ...metadata } };
  }
}

const unused: Omit<RecordedEvent['metadata'], 'organizationId' | 'actor' | 'occurredAt' | 'recordedAt'> = {
  onBehalfOf: null,
  via: { kind: 'api', id: 'v1' },
  why: null,
  backdated: false,
  commandId: 'c',
  idempotencyKey: null,
  requestHash: null,
  $correlationId: 'c',
  $causationId: 'c',
  depth: 0,
  traceparent: null,
  schemaVersion: 1,
  previousHash: '',
  hash: '',
};

const of = { conversationId: 'talk', contactId: 'carl', channelId: 'sales' };
const started = (over: Partial<typeof of> = {}): ConversationEvent => ({
  type: 'conversation_started',
  data: { ...of, ...over, address: '+4930901820' },
});
const received = (messageId: string, text: string, over: Partial<typeof of> = {}): ConversationEvent => ({
  type: 'message_received',
  data: { ...of, ...over, messageId, providerId: messageId, text, sentAt: '2026-03-01T08:59:00.000Z' },
});
const sent = (messageId: string, text: string): ConversationEvent => ({
  type: 'message_sent',
  data: { ...of, messageId, text },
});
const contact = (contactId: string, emails: string[], phones: string[]): ContactEvent => ({
  type: 'contact_created',
  data: { contactId, name: contactId, emails, phones, externalId: null, accountId: null, customFields: {}, deal: null },
});
const merged = (contactIds: string[], intoId: string, emails: string[] = []): ContactEvent => ({
  type: 'contact_merged',
  data: { contactIds, intoId, emails, phones: [], accountId: null, customFields: {} },
});

describe('conversations', () => {
  it('are filed by channel, contact, activity and marks', () => {
    const model = new Model().tell('talk', started()).tell('talk', received('m1', 'Hi'), '2026-03-01T10:00:00.000Z');
    expect(model.members('channel:sales')).toEqual(['talk']);
    expect(model.members('contact:carl')).toEqual(['talk']);
    expect(model.members('unread')).toEqual(['talk']);
    expect(model.members('unanswered')).toEqual(['talk']);
    expect(model.sets.get('last-activity')?.get('talk')).toBe(Date.parse('2026-03-01T10:00:00.000Z'));
    model.tell('talk', sent('m2', 'Yes?'), '2026-03-01T11:00:00.000Z');
    expect([model.members('unanswered'), model.members('unread')]).toEqual([[], ['talk']]);
    model.tell(
      'talk',
      { type: 'conversation_read', data: { ...of, upTo: 'm1', unread: 0 } },
      '2026-03-01T12:00:00.000Z',
    );
    expect(model.members('unread')).toEqual([]);
    expect(model.conversation('talk')).toMatchObject({
      startedAt: '2026-03-01T09:00:00.000Z',
      lastActivityAt: '2026-03-01T11:00:00.000Z',
      lastMessage: { id: 'm2', direction: 'sent', text: 'Yes?', at: '2026-03-01T11:00:00.000Z' },
    });
  });

  it('keep their messages whole, what became of them, and the beginning of the last one', () => {
    const long = 'ab😀'.repeat(200);
    const model = new Model().tell('talk', started()).tell('talk', sent('m1', long));
    model.tell('talk', { type: 'message_failed', data: { ...of, messageId: 'm1', reason: 'no such number' } });
    expect(model.lists.get('messages:talk')).toMatchObject([
      { id: 'm1', direction: 'sent', text: long, actorId: 'ann' },
    ]);
    expect(JSON.parse(model.fields.get('outcomes:talk m1') ?? '')).toMatchObject({
      outcome: 'failed',
      reason: 'no such number',
    });
    expect([...(model.conversation('talk').lastMessage?.text ?? '')]).toEqual([...long].slice(0, 200));
  });

  it('are announced with each change', () => {
    const model = new Model().tell('talk', started());
    expect(model.announced).toEqual([{ kind: 'conversation', id: 'talk', contactId: 'carl' }]);
  });

  it('are found by the present name of their contact', () => {
    const found = () => model.members('words').map((member) => member.split('\0'));
    const model = new Model().tell('carl', contact('carl', [], [])).tell('talk', started());
    expect(found()).toEqual([['carl', 'talk']]);
    model.tell('carl', { type: 'contact_edited', data: { name: 'Carla Ünal' } });
    expect(found().toSorted()).toEqual([
      ['carla', 'talk'],
      ['unal', 'talk'],
    ]);
    model
      .tell('dora', contact('dora', [], []))
      .tell('carl', merged(['carl'], 'dora'))
      .tell('dora', merged(['carl'], 'dora'));
    expect(found()).toEqual([['dora', 'talk']]);
  });

  it('of a merged contact are the survivor’s, those that begin later too', () => {
    const model = new Model().tell('carl', contact('carl', [], [])).tell('talk', started());
    model.tell('carl', merged(['carl'], 'dora')).tell('dora', merged(['carl'], 'dora'));
    expect([model.members('contact:carl'), model.members('contact:dora')]).toEqual([[], ['talk']]);
    model.tell('dora', merged(['dora', 'carl'], 'eve')).tell('mail', started({ conversationId: 'mail' }));
    expect(model.members('contact:eve')).toEqual(['talk', 'mail']);
    expect(model.announced.at(-1)).toEqual({ kind: 'conversation', id: 'mail', contactId: 'eve' });
  });
});

describe('a contact', () => {
  it('is found where it can be reached, however that is written', () => {
    const model = new Model().tell(
      'carl',
      contact('carl', ['Carl@Home.example'], ['030 901820', '+49 30 901820', 'none']),
    );
    expect(model.members('contacts-at:carl@home.example')).toEqual(['carl']);
    expect(model.members('contacts-at:+4930901820')).toEqual(['carl']);
    model.tell('carl', { type: 'contact_edited', data: { phones: ['+49 30 901821'] } });
    expect(model.members('contacts-at:+4930901820')).toEqual([]);
    expect(model.members('contacts-at:+4930901821')).toEqual(['carl']);
    expect(model.members('contacts-at:carl@home.example')).toEqual(['carl']);
  });

  it('is found at any number that a contact may have', () => {
    const model = new Model().tell('carl', contact('carl', [], ['+15551234567']));
    expect(model.members('contacts-at:+15551234567')).toEqual(['carl']);
  });

  it('that was merged is reached as its survivor', () => {
    const model = new Model()
      .tell('carl', contact('carl', ['carl@home.example'], []))
      .tell('dora', contact('dora', [], []));
    model.tell('carl', merged(['carl'], 'dora', ['carl@home.example']));
    model.tell('dora', merged(['carl'], 'dora', ['carl@home.example']));
    expect(model.members('contacts-at:carl@home.example')).toEqual(['dora']);
  });
});

describe('the activity of a contact', () => {
  it('is the sum of its conversations', () => {
    const model = new Model().tell('talk', started()).tell('talk', received('m1', 'One'), '2026-03-01T10:00:00.000Z');
    const over = { conversationId: 'mail' };
    model.tell('mail', started(over)).tell('mail', received('m2', 'Two', over), '2026-03-01T11:00:00.000Z');
    model.tell('talk', sent('m3', 'Three'), '2026-03-01T10:30:00.000Z');
    expect(contactActivity([model.conversation('talk'), model.conversation('mail')])).toEqual({
      unread: 2,
      unanswered: true,
      lastMessage: {
        id: 'm2',
        direction: 'received',
        text: 'Two',
        at: '2026-03-01T11:00:00.000Z',
        conversationId: 'mail',
      },
      lastActivityAt: '2026-03-01T11:00:00.000Z',
    });
    expect(contactActivity([])).toBeNull();
  });
});
