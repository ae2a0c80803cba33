import { describe, expect, it } from '@jest/globals';
import { leadStreams } from '../streams/leads.streams.js';
import { presetLeadStatusIds } from '../leadpolicy/presets.js';
import { captured, given } from './lead.fixture.js';

const capture = { type: 'capture_lead', leadId: 'l1', origin: 'web_form', emails: ['ada@engines.test'] } as const;

describe('capture lead', () => {
  it('says what is known, with the default status and the steps of every stage', () => {
    expect(given().when({ ...capture, on: '2026-02-27', source: ' Fair ', company: ' ' })).toMatchObject({
      events: [
        {
          type: 'lead_captured',
          data: {
            ...{ leadId: 'l1', origin: 'web_form', source: 'Fair', company: null, name: null, value: null },
            statusId: presetLeadStatusIds.potential,
            steps: [
              { id: 'call', stage: 'assigned', required: true, assigneeId: null, dueOn: '2026-03-01', done: false },
              { id: 'brochure', stage: 'market_qualified', required: false, assigneeId: 'ann', dueOn: null },
            ],
          },
        },
      ],
    });
  });

  it('leaves steps due whenever where nobody says the day', () => {
    expect(given().when(capture)).toMatchObject({ events: [{ data: { steps: [{ dueOn: null }, {}] } }] });
  });

  it('is rejected where nothing names the prospect, and the second time', () => {
    expect(given().when({ ...capture, emails: [], company: '  ' })).toMatchObject({ rejected: 'lead_unnamed' });
    expect(given(captured()).when(capture)).toMatchObject({ rejected: 'already_exists' });
  });

  it('is rejected with a record, a field or a status that is not there, and with a negative value', () => {
    const rejected = (over: object) => given().when({ ...capture, ...over });
    expect(rejected({ contactId: 'eve' })).toMatchObject({ rejected: 'contact_not_found' });
    expect(rejected({ accountId: 'eve' })).toMatchObject({ rejected: 'account_not_found' });
    expect(rejected({ conversationId: 'eve' })).toMatchObject({ rejected: 'conversation_not_found' });
    expect(rejected({ customFields: { shoe: 42 } })).toMatchObject({ rejected: 'custom_field_not_found' });
    expect(rejected({ statusId: 'best' })).toMatchObject({ rejected: 'lead_status_not_found' });
    expect(rejected({ value: { amount: -1, currency: 'USD' } })).toMatchObject({ rejected: 'value_out_of_range' });
  });

  it("is encrypted with the lead's own key, from the first event on", () => {
    expect(leadStreams.subjectOf(null, captured())).toBe('lead:l1');
  });
});

describe('edit lead', () => {
  it('says only what changed, with what it was', () => {
    const edit = { type: 'edit_lead', name: 'Ada King', company: 'Engines', employees: null } as const;
    expect(given(captured()).when(edit)).toEqual({
      events: [
        {
          type: 'lead_edited',
          data: {
            ...{ leadId: 'l1', changes: { name: 'Ada King', employees: null } },
            previous: { name: 'Ada', employees: 60 },
          },
        },
      ],
    });
  });

  it('is nothing where all of it is known, and rejected where nothing would name the prospect', () => {
    expect(given(captured()).when({ type: 'edit_lead', name: 'Ada' })).toEqual({ events: [] });
    const nothing = { type: 'edit_lead', name: null, company: null, emails: [] } as const;
    expect(given(captured()).when(nothing)).toMatchObject({ rejected: 'lead_unnamed' });
  });
});
