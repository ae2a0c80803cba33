import { describe, expect, it } from '@jest/globals';
import { foldJob, type Job } from './fold-job.js';

const job = (id: string, state: Job['state'] = 'pending'): Job => ({
  ...{ id, agentId: 'a', state, action: 'advance_opportunity', opportunityId: 'o', payload: [], rationale: null },
  ...{ conversationId: null, risk: 'high', mode: 'controlled', needsApproval: true, proposedAt: '', expiresAt: '' },
  ...{ decidedBy: null, decidedAt: null, reason: null, events: [], failure: null, endedAt: null },
});

const list = { pages: [{ items: [job('1'), job('2')], pending: 2, nextCursor: null }], pageParams: [{}] };
const ids = (jobs: readonly Job[] = []) => jobs.map(({ id, state }) => `${id} ${state}`);

describe('the list of jobs', () => {
  it('keeps a job that was decided in its place, so that its outcome is seen', () => {
    const { pages } = foldJob(list, job('1', 'executed'), false);
    expect(ids(pages[0]?.items)).toEqual(['1 executed', '2 pending']);
  });

  it('begins with a new one, where it belongs there', () => {
    expect(ids(foldJob(list, job('3'), true).pages[0]?.items)).toEqual(['3 pending', '1 pending', '2 pending']);
    expect(foldJob(list, job('3', 'expired'), false)).toBe(list);
  });

  it('stays the same when a job is told twice', () => {
    const once = foldJob(list, job('3'), true);
    expect(foldJob(once, job('3'), true)).toEqual(once);
  });
});
