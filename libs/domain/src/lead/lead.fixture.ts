import { specificationOf } from '#decider';
import { presetLeadPolicy } from '../leadpolicy/presets.js';
import { type LeadPolicy } from '../leadpolicy/state.js';
import { world as deals } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type LeadEvent, type LeadEventData } from './events.js';
import { lead } from './lead.js';
import { type LeadWorld } from './world.js';

/** At least fifty employees, before a meeting is set: for sales-qualified. A call, required, while assigned. */
export const policy: LeadPolicy = {
  ...presetLeadPolicy,
  criteria: {
    market_qualified: [],
    sales_qualified: [
      {
        id: 'size',
        name: 'At least fifty',
        kind: 'condition',
        condition: { field: 'employees', comparison: 'at_least', value: 50 },
      },
      { id: 'meeting', name: 'A meeting is set', kind: 'confirmation' },
    ],
    converted: [],
  },
  steps: {
    created: [],
    assigned: [{ id: 'call', name: 'Call', required: true, assigneeId: null, dueInDays: 2 }],
    market_qualified: [{ id: 'brochure', name: 'Brochure', required: false, assigneeId: 'ann', dueInDays: null }],
    sales_qualified: [],
  },
};

/** The world of deals; leads that stand for themselves: l1, l2, and l3, which l1 survived. */
export const world: LeadWorld = {
  organization: deals.organization,
  members: deals.members,
  teams: deals.teams,
  leadPolicy: policy,
  contacts: new Map([['carl', 'carl']]),
  accounts: new Map([['initech', 'initech']]),
  leads: new Map([
    ['l1', 'l1'],
    ['l2', 'l2'],
    ['l3', 'l1'],
  ]),
  conversationIds: new Set(['talk']),
  deals,
  accountsOfContacts: new Map([['carl', 'initech']]),
  customFields: deals.customFields,
};

/** Leads in that world. */
export const given = specificationOf(lead, world, occurrence);

/** The same in another world. */
export const givenIn = (over: Partial<LeadWorld>) => specificationOf(lead, { ...world, ...over }, occurrence);

/** Ada of Engines, from a web form; potential, without steps. */
export const captured = (over: Partial<LeadEventData<'lead_captured'>> = {}): LeadEvent => ({
  type: 'lead_captured',
  data: {
    ...{ leadId: 'l1', externalId: null, origin: 'web_form', name: 'Ada', company: 'Engines' },
    ...{ emails: ['ada@engines.test'], phones: [], country: 'DE', source: null, campaign: null },
    ...{ value: { amount: 500, currency: 'USD' }, employees: 60, sector: null, notes: 'Call her.', customFields: {} },
    ...{ contactId: null, accountId: null, conversationId: 'talk', statusId: 'potential', steps: [] },
    ...over,
  },
});

/** It is Ann's, of the team north. */
export const assigned: LeadEvent = {
  type: 'lead_assigned',
  data: {
    ...{ leadId: 'l1', repId: 'ann', teamId: 'north', previous: { repId: null, teamId: null } },
    ...{ ruleId: null, turn: null, by: 'hand' },
  },
};

export const marketQualified: LeadEvent = { type: 'lead_market_qualified', data: { leadId: 'l1', met: [] } };
export const salesQualified: LeadEvent = { type: 'lead_sales_qualified', data: { leadId: 'l1', met: [] } };
export const confirmed: LeadEvent = {
  type: 'criterion_confirmed',
  data: { leadId: 'l1', criterionId: 'meeting', name: 'A meeting is set', note: 'Tuesday' },
};
