import { describe, expect, it } from '@jest/globals';
import { type DeliveriesReached, type Reached, type Replay, type WaitingDelivery } from '#domain';
import { type Enabled, startOf } from './progress.js';

const enabled = (since: bigint, replay: Replay | null = null): Enabled => ({
  organizationId: 'acme',
  webhook: {
    ...{ id: 'lake', name: 'Lake', url: 'https://lake.example/in', eventTypes: ['*'], disabled: null, replay },
    ...{ filter: { pipelineId: null, teamId: null, repId: null }, secretVersion: 1, replacedSecrets: [] },
  },
  since,
});
const waiting = (position: string): WaitingDelivery => ({
  ...{
    deliveryId: `e-${position}`,
    eventType: 'renamed',
    stream: `opportunity-acme.${position}`,
    revision: 1,
    position,
  },
  ...{ attempts: 1, firstTriedAt: '2026-03-01T09:00:00.000Z', nextTryAt: '2026-03-01T09:00:05.000Z' },
  outcome: { status: 500, problem: null },
});
const stored = (over: Partial<Reached> = {}): DeliveriesReached => ({
  type: 'deliveries_reached',
  data: {
    ...{ webhookId: 'lake', position: '500', since: '100', replays: 0, replayedTo: '-1' },
    ...{ waiting: [waiting('200'), waiting('400')], ...over },
  },
});

describe('a webhook is told', () => {
  it('from the event on by which it was added', () => {
    expect(startOf(null, enabled(100n))).toMatchObject({ position: '100', since: '100', waiting: [] });
  });

  it('from where it was, with all that waits', () => {
    expect(startOf(stored(), enabled(100n))).toMatchObject({ position: '500', waiting: [{}, {}] });
  });

  it('from the event on by which it was enabled again, and nothing that waited before', () => {
    const start = startOf(stored({ replays: 2 }), enabled(900n, { number: 2, from: '0' }));
    expect(start).toMatchObject({ position: '900', since: '900', replays: 2, waiting: [] });
  });

  it('from where it was asked for, once, and what waits for longer goes on waiting', () => {
    const start = startOf(stored(), enabled(100n, { number: 1, from: '300' }));
    expect(start).toMatchObject({ position: '300', replays: 1, replayedTo: '500', waiting: [{ position: '200' }] });
    const { webhookId: _, ...begun } = stored({ ...start, position: '450' }).data;
    expect(startOf(stored({ ...start, position: '450' }), enabled(100n, { number: 1, from: '300' }))).toMatchObject(
      begun,
    );
  });

  it('without leaving anything out where it has not come so far', () => {
    expect(startOf(stored(), enabled(100n, { number: 1, from: '9000' }))).toMatchObject({ position: '500' });
  });

  it('from before it was added, where that is asked for', () => {
    expect(startOf(stored(), enabled(100n, { number: 1, from: '0' }))).toMatchObject({ position: '0', waiting: [] });
  });
});
