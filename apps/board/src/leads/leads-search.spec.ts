import { describe, expect, it } from '@jest/globals';
import { filtersIn, leadsSearch } from './leads-search.js';

describe('the address of the leads', () => {
  it('holds the tab and the filters', () => {
    const search = { stage: 'assigned', origin: 'web_form', repId: 'none', q: 'acme' };
    expect(leadsSearch(search)).toEqual(search);
  });

  it('leaves out what it does not know', () => {
    expect(leadsSearch({ stage: 'merged', origin: 'fax', q: '', statusId: 7, other: 'x' })).toEqual({});
  });

  it('names the filters that are set, and not the tab', () => {
    expect(filtersIn({ stage: 'created', origin: 'chatbot', q: 'a' })).toEqual(['q', 'origin']);
  });
});
