import { describe, expect, it } from '@jest/globals';
import { given, inSales, lived } from './opportunity.fixture.js';
import { subjectOf } from './subject-of.js';

const note = { type: 'note_logged', data: { noteId: 'n1', text: 'Called.', conversationId: null } } as const;

describe('whose key encrypts what is personal', () => {
  it("is the contact's, already at creation", () => {
    expect(subjectOf({ existence: 'none' }, inSales('lead'))).toBe('contact:carl');
    expect(subjectOf(given(inSales('lead')).state, note)).toBe('contact:carl');
  });

  it('is that of the contact whom the deal has now', () => {
    const { state } = given(...lived(inSales('lead'), { type: 'change_contact', contactId: 'cora' }));
    expect(subjectOf(state, note)).toBe('contact:cora');
  });

  it("is the deal's own where it has no contact", () => {
    const nobodys = inSales('lead', { contactId: null });
    expect(subjectOf({ existence: 'none' }, nobodys)).toBe('opportunity:d1');
    expect(subjectOf(given(nobodys).state, note)).toBe('opportunity:d1');
  });

  it('stays after the deal was deleted', () => {
    const { state } = given(...lived(inSales('lead'), { type: 'delete_opportunity' }));
    expect(subjectOf(state, note)).toBe('contact:carl');
  });
});
