import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const to = (description: string) => ({ type: 'edit_description' as const, description });
const deal = inSales('lead', { description: 'Old' });

describe('edit description', () => {
  it.each(['New', ''])('makes it %p, and says what it was', (description) => {
    expect(given(deal).when(to(description))).toEqual({
      events: [{ type: 'description_edited', data: { description, previous: 'Old' } }],
    });
  });

  it('is nothing where it reads so', () => {
    expect(given(deal).when(to('Old'))).toEqual({ events: [] });
  });
});
