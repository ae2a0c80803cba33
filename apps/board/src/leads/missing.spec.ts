import { describe, expect, it } from '@jest/globals';
import { type OneLead } from './lead-queries.js';
import { conditionText, demandsOf, missingIn } from './missing.js';

const names = {
  field: (id: string) => (id === 'seats' ? 'Seats' : undefined),
  money: (amount: number) => `$${amount / 100}`,
};

const lead: OneLead = {
  ...{ id: 'l', externalId: null, origin: 'manual', name: 'Ada', company: null, emails: [], phones: [], country: null },
  ...{ source: null, campaign: null, value: null, employees: 12, sector: null, notes: '', customFields: {} },
  ...{ contactId: null, accountId: null, conversationId: null, stage: 'assigned', stageEnteredAt: '', statusId: 's' },
  ...{ repId: 'r', teamId: null, ruleId: null, steps: [], confirmations: {}, opportunityId: null, discardReason: null },
  ...{ mergedLeadIds: [], createdAt: '', lastActivityAt: '', suggestedStatusId: null },
  ...{ rep: null, team: null, contact: null, account: null, next: null },
};

const condition = { field: 'employees', comparison: 'at_least', value: 50 } as const;
const large = { id: 'c1', name: 'Large enough', kind: 'condition', condition } as const;
const meeting = { id: 'c2', name: 'A meeting is set', kind: 'confirmation' } as const;

describe('what a lead lacks', () => {
  it('is said with what is known now', () => {
    const missing = [
      { criterionId: 'c1', name: large.name, kind: 'condition' as const, condition: large.condition },
      { criterionId: null, name: 'Send the brochure', kind: 'required_step' as const },
    ];
    const demands = demandsOf({ ...lead, next: { stage: 'market_qualified', missing } }, [large, meeting], names);
    expect(demands.map(({ name, text, met }) => [name, text, met])).toEqual([
      ['Large enough', 'Employees is at least 50, now 12', false],
      ['A meeting is set', 'a person has to confirm it', true],
      ['Send the brochure', 'a required step that is not done', false],
    ]);
  });

  it('names who may confirm, and what was said', () => {
    const [demand] = demandsOf(
      { ...lead, confirmations: { c2: 'Tuesday' }, next: { stage: 'converted', missing: [] } },
      [meeting],
      names,
    );
    expect(demand).toMatchObject({ criterionId: 'c2', note: 'Tuesday', met: true });
  });

  it('is taken from a refusal', () => {
    expect(missingIn({ missing: [{ name: 'x', kind: 'confirmation' }, 'y'] })).toHaveLength(1);
    expect(missingIn({})).toEqual([]);
  });
});

describe('a condition', () => {
  it('reads as a sentence, with money and own fields', () => {
    const said = [
      conditionText({ field: 'value', comparison: 'at_least', value: 100_000 }, names),
      conditionText({ field: 'customFields.seats', comparison: 'filled' }, names),
      conditionText({ field: 'country', comparison: 'one_of', value: ['DE', 'AT'] }, names),
    ];
    expect(said).toEqual(['Value is at least $1000', 'Seats is filled in', 'Country is one of DE, AT']);
  });
});
