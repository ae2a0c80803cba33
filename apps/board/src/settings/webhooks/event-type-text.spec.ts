import { expect, it } from '@jest/globals';
import { eventTypeText } from './event-type-text.js';

it('says a kind of event as people read it', () => {
  expect(eventTypeText('closed_won')).toBe('A deal is won');
  expect(eventTypeText('team_member_added')).toBe('Team member added');
});
