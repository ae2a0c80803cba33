import { type LeadPolicy, type LeadStatus, type PolicyStep } from './state.js';

/** The ids of the lead statuses that every organization begins with: the same in each. */
export const presetLeadStatusIds = {
  qualified: '099695f0-b1c4-58bf-8d64-6291026d4354',
  badFit: 'c96b04bd-0d9d-500d-8dda-10d03bd56b88',
  notInterested: '729891a4-7448-5940-a63c-f4b31dc4a1e3',
  interested: 'da8c003b-3eae-56f3-a6fa-ceffb8c41939',
  customer: '199a9ffe-e456-54a7-b1a7-cf5d28c3c46f',
  potential: '57743735-44e2-5d9f-8038-3ad2f1dfa2d1',
} as const;

const status = (id: string, name: string, description: string): LeadStatus => ({
  id,
  name,
  description,
  deletion: null,
});

const step = (id: string, name: string): PolicyStep => ({
  id,
  name,
  required: false,
  assigneeId: null,
  dueInDays: null,
});

/** How every organization works with leads until it says otherwise. */
export const presetLeadPolicy: LeadPolicy = {
  statuses: [
    status(presetLeadStatusIds.qualified, 'Qualified', 'Vetted by your sales team, and a quality lead'),
    status(presetLeadStatusIds.badFit, 'Bad Fit', 'Not a good fit for your product or service'),
    status(presetLeadStatusIds.notInterested, 'Not Interested', 'May be a good fit, but is not interested'),
    status(presetLeadStatusIds.interested, 'Interested', 'Has shown interest in your product or service'),
    status(presetLeadStatusIds.customer, 'Customer', 'Has been won, and is now a customer'),
    status(presetLeadStatusIds.potential, 'Potential', 'Fits the target customer, and shows potential to purchase'),
  ],
  deletedStatuses: {},
  rules: [],
  criteria: { market_qualified: [], sales_qualified: [], converted: [] },
  steps: {
    created: [],
    assigned: [
      step('430c7dce-388f-586c-96e1-077c281050f0', 'Answer the campaign response'),
      step('b83b4be0-f985-5ab8-b529-9474daef70f3', 'Complete the profile'),
    ],
    market_qualified: [step('a2efe8f4-ce55-5cee-a4fb-824ffdd2b2af', 'Schedule an appointment')],
    sales_qualified: [],
  },
  labels: {
    created: 'Creation',
    assigned: 'Assigned',
    market_qualified: 'Market-qualified',
    sales_qualified: 'Sales-qualified',
    converted: 'Converted',
  },
  customerStatusEnabled: true,
};
