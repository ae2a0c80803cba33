import { type Occurrence } from '#decider';
import { type OpportunityEvent, type StageChange } from '#domain';
import { type TimerRecord } from './timers.keys.js';

type Timer = Omit<TimerRecord, 'by' | 'restsUntil'>;

/** The changes that an event makes to what waits; null: none. */
export function timerChanges(
  event: OpportunityEvent,
  timer: Timer,
  at: Occurrence['occurredAt'],
): Partial<Timer> | null {
  switch (event.type) {
    case 'stage_advanced':
    case 'stage_reverted':
    case 'stage_replaced':
    case 'team_changed':
    case 'pipeline_changed':
      return entered(timer, event.data, at);
    case 'closed_won':
    case 'closed_lost':
    case 'closed_abandoned':
      return { open: false, ...entered(timer, event.data.change, at) };
    case 'reopened':
      return { open: true, ...entered(timer, event.data.change, at) };
    case 'follow_up_scheduled':
      return { followUpAt: event.data.at, followUpDueRaised: false };
    case 'follow_up_cleared':
      return { followUpAt: null, followUpDueRaised: false };
    case 'follow_up_due':
      return { followUpDueRaised: true };
    case 'opportunity_stale':
      return { staleRaised: true };
    default:
      return null;
  }
}

function entered({ stageId }: Timer, change: StageChange | null, at: string): Partial<Timer> | null {
  if (!change || change.toStage.id === stageId) return null;
  return { stageId: change.toStage.id, stageEnteredAt: at, staleRaised: false };
}
