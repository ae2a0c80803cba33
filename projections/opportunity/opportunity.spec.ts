import { describe, expect, it } from '@jest/globals';
import { type OpportunityEvent } from '#domain';
import { created, deleted, outcomeOf, won } from '../deal-history.fixture.js';
import { opportunity } from './opportunity.projection.js';

/** Key → score or value of the deal `d1`, after everything. */
function indexes(...events: readonly OpportunityEvent[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const operation of outcomeOf(
    opportunity,
    events.map((event) => [event]),
  ).operations) {
    if (operation.op === 'rank') found[operation.key] = operation.score;
    if (operation.op === 'put') found[operation.key] = operation.value;
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}

describe('opportunity', () => {
  it('is filed under everything that a list filters and sorts by', () => {
    expect(
      indexes(created({ tags: ['hot'], externalId: 'crm-1', expectedCloseDate: '2026-04-01', repId: null })),
    ).toEqual({
      'pipeline:sales': 0,
      'stage:lead': 0,
      'status:open': 0,
      'rep:-': 0,
      'team:north': 0,
      'agent:-': 0,
      'source:inbound': 0,
      'account:-': 0,
      'contact:zoe': 0,
      'tag:hot': 0,
      created: Date.parse('2026-03-10T12:00:00.000Z'),
      'last-activity': Date.parse('2026-03-10T12:00:00.000Z'),
      value: 100,
      'expected-close': Date.parse('2026-04-01T00:00:00.000Z'),
      'follow-up': 0,
      'external-ids': 'd1',
      'by-name': 0,
      'by-name-members': 'big one\0d1',
      words: 0,
      'words-of': '\0big\0one\0',
      'column:lead': 0,
      'column-members': expect.stringMatching(/^1\d{14}\0d1$/),
      cards: expect.stringContaining('"name":"Big one"'),
    });
  });

  it('falls due no more once it is closed', () => {
    const found = indexes(created({ followUpAt: '2026-03-11T09:00:00.000Z' }), won(100));
    expect(found).toMatchObject({ 'status:won': 0, closed: Date.parse('2026-03-10T12:00:00.000Z') });
    expect(found).not.toHaveProperty('follow-up');
  });

  it('leaves nothing behind when it is deleted', () => {
    const told = [[created({ tags: ['hot'], externalId: 'crm-1' })], [deleted]] as const;
    expect(indexes(created({ tags: ['hot'], externalId: 'crm-1' }), deleted)).toEqual({});
    expect(outcomeOf(opportunity, told).kept).toBeNull();
  });
});
