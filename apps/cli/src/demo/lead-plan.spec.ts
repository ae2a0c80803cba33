import { describe, expect, it } from '@jest/globals';
import { leadCount, leadEnds, leadOf } from './lead-plan.js';

const plans = Array.from({ length: leadCount }, (_, number) => leadOf(number));

describe('the plan of the demo’s leads', () => {
  it('is the same every time', () => {
    expect(leadOf(7)).toEqual(plans[7]);
  });

  it('has leads of every stage, most of them still worked on', () => {
    expect(new Set(plans.map(({ end }) => end))).toEqual(new Set(leadEnds));
    const worked = plans.filter(({ end }) => !['converted', 'contact', 'discarded'].includes(end));
    expect(worked.length).toBeGreaterThan(leadCount / 2);
  });

  it('names no two prospects the same, and gives each an address of its own', () => {
    expect(new Set(plans.map(({ email }) => email)).size).toBe(leadCount);
    for (const { email } of plans) expect(email).toMatch(/^[a-z0-9.]+@[a-z0-9]+\.example$/);
  });
});
