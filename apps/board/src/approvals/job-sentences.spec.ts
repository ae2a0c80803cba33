import { describe, expect, it } from '@jest/globals';
import { idIn, notesIn, wantedText } from './job-sentences.js';

const names = {
  ...{ deal: 'Acme', contact: 'Grace', next: 'Proposal', previous: null },
  stage: (id: string) => ({ s: 'Negotiation' })[id] ?? null,
  team: (id: string) => ({ t: 'Inbound' })[id] ?? null,
  pipeline: (id: string) => ({ p: 'Sales' })[id] ?? null,
};

const said = (...payload: Record<string, unknown>[]): string => wantedText(payload, names);

describe('what an agent wants', () => {
  it('names the stage, the next one where none is named', () => {
    expect(said({ type: 'advance' })).toBe('move Acme to Proposal');
    expect(said({ type: 'advance', stageId: 's' })).toBe('move Acme to Negotiation');
    expect(said({ type: 'move_back' })).toBe('move Acme back to its previous stage');
  });

  it('names teams, pipelines and new deals', () => {
    expect(said({ type: 'change_team', teamId: 't' })).toBe('give Acme to Inbound');
    expect(said({ type: 'change_team', teamId: null })).toBe('take Acme out of its team');
    expect(said({ type: 'create_opportunity', name: 'Fleet' })).toBe('create the opportunity Fleet for Grace');
    expect(said({ type: 'create_opportunity' })).toBe('create an opportunity for Grace');
  });

  it('is all of it in one sentence', () => {
    expect(said({ type: 'mark_won' }, { type: 'log_note', text: 'x' })).toBe('mark Acme as won and log a note on Acme');
  });

  it('tells notes and the records that it names', () => {
    expect(notesIn([{ type: 'log_note', text: 'Asked.' }, { type: 'advance' }])).toEqual(['Asked.']);
    expect(idIn([{ type: 'create_opportunity', contactId: 'c' }], 'contactId')).toBe('c');
    expect(idIn([{ type: 'advance' }], 'contactId')).toBeNull();
  });
});
