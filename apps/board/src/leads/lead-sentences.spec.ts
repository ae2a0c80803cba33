import { describe, expect, it } from '@jest/globals';
import { leadSentence } from './lead-sentences.js';

const names = {
  actor: () => 'Ann',
  member: (id: string) => ({ b: 'Ben' })[id] ?? '',
  team: (id: string) => ({ t: 'Inbound' })[id] ?? '',
  status: (id: string) => id.toUpperCase(),
  stage: (stage: string) => stage,
  value: (value: unknown) => JSON.stringify(value),
};

const said = (type: string, data: Record<string, unknown>): string =>
  leadSentence(
    {
      ...{ id: 'e', type, data, at: '', recordedAt: '', backdated: false, onBehalfOf: null, why: null },
      ...{ revision: 0, position: '0', actor: { kind: 'user', id: 'a', roles: [] }, via: { kind: 'board', id: '' } },
    },
    names,
  );

describe('the timeline of a lead', () => {
  it('says how it came in', () => {
    expect(said('lead_captured', { origin: 'manual' })).toBe('Ann wrote it down');
    expect(said('lead_captured', { origin: 'chatbot' })).toBe('It came in by a chatbot');
  });

  it('says who gave it to whom', () => {
    expect(said('lead_assigned', { by: 'rule', repId: 'b', teamId: 't' })).toBe(
      'A routing rule gave it to Ben of Inbound',
    );
    expect(said('lead_assigned', { by: 'hand', repId: null, teamId: 't' })).toBe('Ann gave it to Inbound');
    expect(said('lead_assigned', { by: 'queue', repId: 'b', teamId: null })).toBe('Ann took it');
  });

  it('names what was changed, from and to', () => {
    const data = {
      changes: { employees: 60, sector: null, source: 'fair' },
      previous: { employees: 12, sector: 'IT', source: null },
    };
    expect(said('lead_edited', data)).toBe('Ann changed employees from 12 to 60, sector to nothing, source to "fair"');
    expect(said('lead_edited', { changes: { notes: 'long' }, previous: { notes: '' } })).toBe('Ann changed notes');
  });

  it('says statuses, confirmations and ends', () => {
    expect(said('lead_status_changed', { previous: 'a', statusId: 'b' })).toBe('Ann changed the status from A to B');
    expect(said('criterion_confirmed', { name: 'A meeting', note: 'Tuesday' })).toBe(
      'Ann confirmed “A meeting”: Tuesday',
    );
    expect(said('lead_discarded', { reason: null })).toBe('Ann discarded it');
    expect(said('something_new', {})).toBe('Ann changed it');
  });
});
