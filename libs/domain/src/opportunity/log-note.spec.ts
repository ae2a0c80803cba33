import { describe, expect, it } from '@jest/globals';
import { given, inSales, lived } from './opportunity.fixture.js';

const note = { type: 'log_note', noteId: 'n1', text: 'Called.' } as const;

describe('log note', () => {
  it('writes a note down', () => {
    expect(given(inSales('lead')).when(note)).toEqual({
      events: [{ type: 'note_logged', data: { noteId: 'n1', text: 'Called.', conversationId: null } }],
    });
  });

  it('can be about a conversation', () => {
    expect(given(inSales('lead')).when({ ...note, conversationId: 'talk' })).toMatchObject({
      events: [{ data: { conversationId: 'talk' } }],
    });
  });

  it('keeps who wrote it and when', () => {
    expect(given(...lived(inSales('lead'), note)).state).toMatchObject({
      notes: [{ id: 'n1', text: 'Called.', by: 'ann', at: '2026-03-02T09:00:00.000Z' }],
    });
  });

  it('is nothing where that note is there', () => {
    expect(given(...lived(inSales('lead'), note)).when(note)).toEqual({ events: [] });
  });

  it('is rejected where another note has that id', () => {
    expect(given(...lived(inSales('lead'), note)).when({ ...note, text: 'Wrote.' })).toEqual({
      rejected: 'already_exists',
      facts: { noteId: 'n1' },
    });
  });

  it('is rejected without text, or about a conversation that does not exist', () => {
    expect(given(inSales('lead')).when({ ...note, text: ' ' })).toEqual({
      rejected: 'text_required',
      facts: { field: 'text' },
    });
    expect(given(inSales('lead')).when({ ...note, conversationId: 'silence' })).toMatchObject({
      rejected: 'conversation_not_found',
    });
  });
});
