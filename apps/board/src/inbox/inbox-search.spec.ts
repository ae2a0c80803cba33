import { describe, expect, it } from '@jest/globals';
import { inboxSearch } from './inbox-search.js';

describe('the address of the inbox', () => {
  it('holds the filters', () => {
    const search = { q: 'grace', show: 'unread', channelId: 'c', teamId: 't' };
    expect(inboxSearch(search)).toEqual(search);
  });

  it('leaves out what it does not know, and what is empty', () => {
    expect(inboxSearch({ q: '', show: 'everything', channelId: 7, colour: 'red' })).toEqual({});
  });
});
