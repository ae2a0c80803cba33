import { type OpportunityEvent, type PipelinesEvent } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Operation, type Projection, rank } from '#read-model';
import { staleAfterDays } from './stale-after-days.js';
import { timerChanges } from './timer-record.js';
import {
  aheadKey,
  dueKey,
  enteredKey,
  inStageKey,
  type StaleAfterDays,
  type TimerRecord,
  timersModel,
} from './timers.keys.js';

/**
 * How long a deal is left alone after an event that was backdated. What the clock tells it happens now, and nothing may
 * happen before the last event: told at once, it would cut off a writer who has more of the past to tell.
 */
const restMs = 20_000;

/** Keeps what waits for a time by the time that it waits for. */
export const timers: Projection<TimerRecord, OpportunityEvent, StaleAfterDays> = {
  ...timersModel,
  categories: ['opportunity'],
  common: {
    category: 'pipelines',
    fold: (state, event) => (isOfPipelines(event) ? staleAfterDays(state ?? {}, event.event) : state),
  },
  project(event, kept) {
    const after = recordAfter(event, kept);
    return { operations: after === kept ? [] : changes(event.streamId, kept, after), kept: after };
  },
};

const isOfPipelines = (event: RecordedEvent): event is RecordedEvent<PipelinesEvent> => event.category === 'pipelines';

function recordAfter(
  { id: by, event, metadata }: RecordedEvent<OpportunityEvent>,
  kept: TimerRecord | null,
): TimerRecord | null {
  const { occurredAt } = metadata;
  const restsUntil = metadata.backdated ? Date.parse(metadata.recordedAt) + restMs : (kept?.restsUntil ?? 0);
  if (event.type === 'pipeline_created') {
    const { stage, followUpAt } = event.data;
    const raised = { staleRaised: false, followUpDueRaised: false };
    return { by, open: true, stageId: stage.id, stageEnteredAt: occurredAt, followUpAt, ...raised, restsUntil };
  }
  if (!kept || event.type === 'opportunity_deleted') return null;
  const changed = timerChanges(event, kept, occurredAt);
  if (changed) return { ...kept, ...changed, by, restsUntil };
  return restsUntil === kept.restsUntil ? kept : { ...kept, restsUntil };
}

function changes(id: string, before: TimerRecord | null, after: TimerRecord | null): readonly Operation[] {
  const [from, to] = [scoresOf(before), scoresOf(after)];
  const left = [...from.keys()].filter((key) => !to.has(key)).map((key) => rank(key, id, null));
  const entered = [...to].filter(([key, score]) => from.get(key) !== score);
  return [...left, ...entered.map(([key, score]) => rank(key, id, score))];
}

/** Where a deal waits, by key. */
function scoresOf(record: TimerRecord | null): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  if (!record?.open) return scores;
  const followUp = record.followUpAt === null ? 0 : Date.parse(record.followUpAt);
  const ahead = Math.max(followUp, record.restsUntil);
  if (followUp > 0 && !record.followUpDueRaised) scores.set(dueKey, ahead);
  const enteredAt = Date.parse(record.stageEnteredAt);
  scores.set(inStageKey, enteredAt);
  return record.staleRaised ? scores : scores.set(enteredKey(record.stageId), enteredAt).set(aheadKey, ahead);
}
