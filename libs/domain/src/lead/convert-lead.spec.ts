import { describe, expect, it } from '@jest/globals';
import { assigned, captured, given, givenIn, marketQualified, policy, salesQualified } from './lead.fixture.js';
import { type LeadEvent } from './events.js';

const ids = { newContactId: 'c-new', newAccountId: 'a-new' } as const;
const convert = { type: 'convert_lead', opportunityId: 'o1', ...ids } as const;
const ready = [captured(), assigned, marketQualified, salesQualified];
type Decided = ReturnType<ReturnType<typeof given>['when']>;

/** The deal that a conversion makes. */
const dealOf = (outcome: Decided): object => {
  const [event] = 'events' in outcome ? outcome.events : [];
  return event?.type === 'lead_converted' && event.data.deal ? event.data.deal : {};
};

describe('convert lead', () => {
  it('says all that is to be made: account, contact and deal, with what the lead knows', () => {
    expect(given(...ready).when(convert)).toEqual({
      events: [
        {
          type: 'lead_converted',
          data: {
            ...{ leadId: 'l1', opportunityId: 'o1', contactId: 'c-new', accountId: 'a-new', met: [] },
            newAccount: { type: 'create_account', accountId: 'a-new', name: 'Engines', employees: 60 },
            newContact: {
              ...{ type: 'create_contact', contactId: 'c-new', name: 'Ada', emails: ['ada@engines.test'] },
              ...{ phones: [], accountId: 'a-new' },
            },
            deal: {
              ...{ type: 'create_opportunity', opportunityId: 'o1', leadId: 'l1', contactId: 'c-new' },
              ...{ accountId: 'a-new', name: 'Engines', value: { amount: 500, currency: 'USD' }, source: 'inbound' },
              ...{ repId: 'ann', teamId: 'north', conversationId: 'talk', description: 'Call her.' },
            },
          },
        },
      ],
    });
  });

  it('takes the contact that the lead is already, and its account', () => {
    const known = [captured({ contactId: 'carl' }), assigned, marketQualified, salesQualified];
    expect(given(...known).when(convert)).toMatchObject({
      events: [{ data: { contactId: 'carl', accountId: 'initech', newContact: null, newAccount: null } }],
    });
    expect(given(...known).when({ ...convert, accountId: null })).toMatchObject({
      events: [{ data: { accountId: null, newAccount: null } }],
    });
  });

  it('goes where it is told', () => {
    const told = { ...convert, repId: null, teamId: null, name: 'Ten', stageId: 'qualified' } as const;
    const deal = dealOf(given(...ready).when(told));
    expect(deal).toMatchObject({ name: 'Ten', stageId: 'qualified' });
    expect(deal).not.toHaveProperty('repId');
    expect(deal).not.toHaveProperty('teamId');
  });

  it('is rejected before it is sales-qualified, and where criteria are not met', () => {
    expect(given(captured(), assigned, marketQualified).when(convert)).toMatchObject({
      rejected: 'lead_not_at_stage',
      facts: { stage: 'market_qualified', needed: 'sales_qualified' },
    });
    const criteria = {
      ...policy.criteria,
      converted: [{ id: 'contract', name: 'A contract is drafted', kind: 'confirmation' as const }],
    };
    expect(givenIn({ leadPolicy: { ...policy, criteria } })(...ready).when(convert)).toMatchObject({
      rejected: 'criteria_not_met',
      facts: { stage: 'converted', missing: [{ criterionId: 'contract' }] },
    });
  });

  it('is rejected whole where the deal would be', () => {
    expect(given(...ready).when({ ...convert, stageId: 'closed-won' })).toMatchObject({
      rejected: 'not_active_stage',
    });
    expect(given(...ready).when({ ...convert, pipelineId: 'export' })).toMatchObject({
      rejected: 'pipeline_not_of_team',
    });
    const euros = { amount: 1, currency: 'EUR' };
    expect(given(...ready).when({ ...convert, value: euros })).toMatchObject({ rejected: 'currency_mismatch' });
    expect(given(...ready).when({ ...convert, contactId: 'eve' })).toMatchObject({ rejected: 'contact_not_found' });
  });

  it('is done once', () => {
    const outcome = given(...ready).when(convert);
    const events = 'events' in outcome ? outcome.events : [];
    const again = given(...ready, ...events);
    expect(again.state).toMatchObject({ stage: 'converted', opportunityId: 'o1', contactId: 'c-new' });
    expect(again.when({ ...convert, opportunityId: 'o2' })).toMatchObject({
      rejected: 'lead_closed',
      facts: { stage: 'converted', opportunityId: 'o1' },
    });
    expect(again.when({ type: 'restore_lead' })).toMatchObject({ rejected: 'lead_closed' });
    expect(again.when({ type: 'set_customer_status' })).toMatchObject({ events: [{ type: 'lead_status_changed' }] });
  });

  it('maps where leads come from to where deals do', () => {
    const source = (over: object): unknown =>
      Reflect.get(dealOf(given(captured(over), assigned, marketQualified, salesQualified).when(convert)), 'source');
    expect(source({ origin: 'manual', source: 'Referral' })).toBe('referral');
    expect(source({ origin: 'manual', source: 'fair' })).toBeUndefined();
    expect(source({ origin: 'chatbot', source: 'fair' })).toBe('inbound');
  });
});

describe('convert lead to contact', () => {
  it('makes a contact and no deal, at any stage', () => {
    const outcome = given(captured()).when({ type: 'convert_lead_to_contact', ...ids });
    expect(outcome).toMatchObject({
      events: [
        { type: 'lead_converted_to_contact', data: { contactId: 'c-new', accountId: 'a-new', previous: 'created' } },
      ],
    });
    const events: readonly LeadEvent[] = 'events' in outcome ? outcome.events : [];
    expect(given(captured(), ...events).state).toMatchObject({ stage: 'converted_to_contact', opportunityId: null });
  });
});

describe('merge leads', () => {
  const merged = given(captured({ leadId: 'l2', name: 'Ada B.', phones: ['+49301'] })).when({
    type: 'merge_lead',
    intoId: 'l1',
  });

  it('says in the one that goes what was known, and leads to the survivor of a survivor', () => {
    expect(merged).toMatchObject({ events: [{ type: 'lead_merged', data: { leadIds: ['l2'], intoId: 'l1' } }] });
    expect(given(captured({ leadId: 'l2' })).when({ type: 'merge_lead', intoId: 'l3' })).toMatchObject({
      events: [{ data: { intoId: 'l1' } }],
    });
    expect(given(captured()).when({ type: 'merge_lead', intoId: 'l1' })).toMatchObject({
      rejected: 'merge_into_itself',
    });
    expect(given(captured()).when({ type: 'merge_lead', intoId: 'l9' })).toMatchObject({ rejected: 'lead_not_found' });
  });

  it('keeps the notes of both, what both say once', () => {
    const merge = (notes: string) =>
      given(captured({ leadId: 'l2', notes })).when({ type: 'merge_lead', intoId: 'l1' });
    const eventsOf = (outcome: ReturnType<typeof merge>) => ('events' in outcome ? outcome.events : []);
    const after = (notes: string) => given(captured(), ...eventsOf(merge(notes))).state;
    expect(after('Met at the fair.')).toMatchObject({ notes: 'Call her.\n\nMet at the fair.' });
    expect(after('Call her.')).toMatchObject({ notes: 'Call her.' });
    expect(after('')).toMatchObject({ notes: 'Call her.' });
  });

  it('gives the survivor what it did not know, and closes the other', () => {
    const events = 'events' in merged ? merged.events : [];
    expect(given(captured(), ...events).state).toMatchObject({
      ...{ name: 'Ada', phones: ['+49301'], mergedIds: ['l2'], stage: 'created' },
    });
    const gone = given(captured({ leadId: 'l2' }), ...events);
    expect(gone.state).toMatchObject({ mergedInto: 'l1', stage: 'merged' });
    expect(gone.when({ type: 'discard_lead' })).toMatchObject({ rejected: 'lead_merged', facts: { intoId: 'l1' } });
  });
});
