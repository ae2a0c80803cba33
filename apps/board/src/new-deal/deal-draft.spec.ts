import { describe, expect, it } from '@jest/globals';
import { type Team } from '../catalogue/catalogue.js';
import { type DealDraft, faultsOf, fieldsOf, isBoardsWay, refusedAt } from './deal-draft.js';

const draft: DealDraft = {
  name: ' Acme: 40 seats ',
  contact: { id: 'grace', name: 'Grace Lind' },
  newContact: null,
  account: null,
  pipelineId: 'sales',
  teamId: null,
  stageId: 'lead',
  channelId: null,
  value: '12,000.50',
  source: 'inbound',
};
const team: Team = {
  id: 'inbound',
  name: 'Inbound',
  pipelineId: 'sales',
  memberIds: [],
  channelIds: ['desk', 'web'],
  dealAmountEnabled: true,
  leaving: [],
  removal: null,
};

describe('a draft', () => {
  it('becomes what the API takes', () => {
    expect(fieldsOf(draft, 'USD', null)).toEqual({
      name: 'Acme: 40 seats',
      contactId: 'grace',
      value: { amount: 1_200_050, currency: 'USD' },
      source: 'inbound',
    });
  });

  it('takes a new contact along in one request, with the account', () => {
    const added = { name: ' Ada Byron ', email: 'ada@acme.example', phone: '' };
    const fields = fieldsOf({ ...draft, newContact: added, account: { id: 'acme', name: 'Acme' } }, 'USD', null);
    expect(fields.contactId).toBeUndefined();
    expect(fields.accountId).toBe('acme');
    expect(fields.contact).toEqual({ name: 'Ada Byron', emails: ['ada@acme.example'], accountId: 'acme' });
  });

  it('sends no value for a team that deals in none', () => {
    const silent = { ...team, dealAmountEnabled: false };
    expect(fieldsOf(draft, 'USD', silent)).not.toHaveProperty('value');
    expect(faultsOf({ ...draft, value: 'a lot', channelId: 'web' }, 'USD', silent)).toEqual({});
  });

  it('is checked before it is sent', () => {
    expect(faultsOf(draft, 'USD', null)).toEqual({});
    expect(Object.keys(faultsOf({ ...draft, contact: null, value: 'a lot' }, 'USD', team))).toEqual([
      'contact',
      'value',
      'channel',
    ]);
    const nameless = { ...draft, contact: null, newContact: { name: ' ', email: '', phone: '' } };
    expect(Object.keys(faultsOf(nameless, 'USD', null))).toEqual(['contactName']);
  });

  it('goes the way of the board to the first stage of a team alone', () => {
    const stages = [{ id: 'lead' }, { id: 'won' }];
    expect(isBoardsWay(draft, team, stages)).toBe(true);
    expect(isBoardsWay({ ...draft, stageId: 'won' }, team, stages)).toBe(false);
    expect(isBoardsWay(draft, null, stages)).toBe(false);
  });
});

describe('a refusal', () => {
  it('is said at the fields that it points to', () => {
    const errors = [
      { pointer: '/contact/emails', code: 'invalid_value', message: 'each value in /contact/emails must be an email' },
      { pointer: '/value/amount', code: 'invalid_value', message: '/value/amount must be below 9007199254740991' },
    ];
    expect(refusedAt({ code: 'invalid_request', detail: '', errors })).toEqual({
      email: 'Must be an email',
      value: 'Must be below 9007199254740991',
    });
  });

  it('or that its code is about, else nowhere', () => {
    const detail = 'Give abc with its country code';
    expect(refusedAt({ code: 'phone_unreadable', detail, errors: [] })).toEqual({ phone: detail });
    expect(refusedAt({ code: 'log_unavailable', detail, errors: [] })).toBeNull();
    const elsewhere = [{ pointer: '/tags', code: 'invalid_value', message: '/tags must be texts' }];
    expect(refusedAt({ code: 'invalid_request', detail, errors: elsewhere })).toBeNull();
  });
});
