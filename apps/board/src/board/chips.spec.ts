import { describe, expect, it } from '@jest/globals';
import { boardSearch } from './board-search.js';
import { chipsOf, cleared, type Names } from './chips.js';

const names: Names = {
  currency: 'USD',
  locale: 'en-US',
  stages: [{ id: 's', name: 'Proposal' }],
  member: (id) => (id === 'ann' ? 'Ann Weber' : null),
  agent: () => 'Reader',
  account: (id) => (id === 'acme' ? 'Acme' : null),
  contact: (id) => (id === 'ada' ? 'Ada Byron' : undefined),
};

const labelsOf = (search: Record<string, unknown>) => chipsOf(boardSearch(search), names).map(({ label }) => label);

describe('the chips of filters', () => {
  it.each([
    [{ status: ['open', 'won'] }, 'Status: Open, Won'],
    [{ stageId: 's' }, 'Stage: Proposal'],
    [{ repId: 'ann' }, 'Owner: Ann Weber'],
    [{ repId: 'none' }, 'Owner: Unassigned'],
    [{ repId: 'gone' }, 'Owner: No longer there'],
    [{ source: 'none' }, 'Source: Not known'],
    [{ valueMin: 100_000 }, 'Value: from $1,000'],
    [{ valueMax: 100_050 }, 'Value: up to $1,000.50'],
    [{ valueMin: 0, valueMax: 100 }, 'Value: $0 – $1'],
    [{ createdFrom: '2026-03-01', createdTo: '2026-03-31' }, 'Created: Mar 1, 2026 – Mar 31, 2026'],
    [{ followUp: 'none' }, 'Follow-up: None'],
    [{ accountId: 'acme' }, 'Account: Acme'],
    [{ accountId: 'gone' }, 'Account: No longer there'],
    [{ contactId: 'ada' }, 'Contact: Ada Byron'],
    [{ contactId: 'read' }, 'Contact: …'],
    [{ q: 'acme' }, 'Search: “acme”'],
  ])('%j reads %p', (search, label) => {
    expect(labelsOf(search)).toEqual([label]);
  });

  it('are none for what is no filter', () => {
    expect(labelsOf({ pipelineId: 'p', teamId: 't', view: 'table', sort: 'name' })).toEqual([]);
  });

  it('go one by one, or all, and leave the rest', () => {
    const search = boardSearch({ pipelineId: 'p', view: 'table', q: 'acme', valueMin: 1, valueMax: 2 });
    expect(cleared(search, ['value'])).toEqual({ pipelineId: 'p', view: 'table', q: 'acme' });
    expect(cleared(search)).toEqual({ pipelineId: 'p', view: 'table' });
  });
});
