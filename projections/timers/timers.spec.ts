import { describe, expect, it } from '@jest/globals';
import { type OpportunityEvent } from '#domain';
import { created, deleted, lead, outcomeOf, proposal, reopened, type Told, won } from '../deal-history.fixture.js';
import { timers } from './timers.projection.js';

const at = '2026-03-12T09:00:00.000Z';
const entered = Date.parse('2026-03-10T12:00:00.000Z');
const due: OpportunityEvent = { type: 'follow_up_due', data: { at, repId: 'ann' } };
const stale: OpportunityEvent = {
  type: 'opportunity_stale',
  data: { stageId: 'lead', enteredAt: '2026-03-10T12:00:00.000Z', days: 1, repId: 'ann' },
};
const advanced: OpportunityEvent = {
  type: 'stage_advanced',
  data: { fromStage: lead, toStage: proposal, reason: null },
};

/** Key → score of the deal, after everything. */
const waiting = (...events: readonly OpportunityEvent[]) => waitingFor(...events.map((event) => [event] as const));

function waitingFor(...told: readonly Told[]): Record<string, number> {
  const scores = new Map<string, number>();
  for (const operation of outcomeOf(timers, told).operations) {
    if (operation.op !== 'rank') continue;
    if (operation.score === null) scores.delete(operation.key);
    else scores.set(operation.key, operation.score);
  }
  return Object.fromEntries(scores);
}

describe('timers', () => {
  it('wait for the follow-up and for the end of the time in the stage', () => {
    expect(waiting(created())).toEqual({ 'in-stage': entered, 'entered:lead': entered, ahead: 0 });
    expect(waiting(created({ followUpAt: at }))).toEqual({
      due: Date.parse(at),
      'in-stage': entered,
      'entered:lead': entered,
      ahead: Date.parse(at),
    });
  });

  it('wait no more for what was said', () => {
    expect(waiting(created({ followUpAt: at }), due)).not.toHaveProperty('due');
    expect(waiting(created({ followUpAt: at }), stale)).toEqual({ due: Date.parse(at), 'in-stage': entered });
  });

  it('wait anew for a follow-up that is scheduled again, and in another stage', () => {
    const again: OpportunityEvent = { type: 'follow_up_scheduled', data: { at, previous: at } };
    expect(waiting(created({ followUpAt: at }), due, again)).toHaveProperty('due', Date.parse(at));
    expect(waiting(created(), stale, advanced)).toEqual({
      ...{ 'in-stage': entered, 'entered:proposal': entered, ahead: 0 },
    });
  });

  it('do not wait on closed or deleted deals, and wait again on reopened ones', () => {
    const deal = created({ followUpAt: at });
    expect(waiting(deal, won(100))).toEqual({});
    expect(waiting(deal, deleted)).toEqual({});
    expect(waiting(deal, won(100), reopened)).toHaveProperty('due', Date.parse(at));
  });

  it('leave a deal alone for a while whose past is still being written down', () => {
    const [first, second] = ['2026-03-12T10:00:00.000Z', '2026-03-12T10:00:05.000Z'];
    const noted: OpportunityEvent = { type: 'note_logged', data: { noteId: 'n', text: 'Met', conversationId: null } };
    const rest = (recordedAt: string) => Date.parse(recordedAt) + 20_000;
    const creation = [created({ followUpAt: at }), '2026-03-10T12:00:00.000Z', first] as const;
    expect(waitingFor(creation)).toMatchObject({ due: rest(first), 'entered:lead': entered, ahead: rest(first) });
    const [earlier, later] = ['2026-03-11T12:00:00.000Z', '2026-03-12T11:00:00.000Z'];
    expect(waitingFor(creation, [noted, earlier, second])).toMatchObject({ due: rest(second), ahead: rest(second) });
    expect(waitingFor(creation, [noted, later])).toMatchObject({ due: rest(first), ahead: rest(first) });
  });
});
