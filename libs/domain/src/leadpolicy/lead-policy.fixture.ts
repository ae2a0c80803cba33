import { specificationOf } from '#decider';
import { world as deals } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type LeadPolicyWorld } from './decision.js';
import { leadPolicy } from './lead-policy.js';

/** Ann and Bob, the teams north (Ann) and south (Bob); no lead has any status. */
export const world: LeadPolicyWorld = {
  members: deals.members,
  teams: deals.teams,
  customFields: deals.customFields,
  leads: { count: 0, position: '7' },
};

/** Given what happened to the policy, when a command: what then? */
export const given = specificationOf(leadPolicy, world, occurrence);

/** The same in another world. */
export const givenIn = (over: Partial<LeadPolicyWorld>) =>
  specificationOf(leadPolicy, { ...world, ...over }, occurrence);
