import { type Occurrence } from '#decider';
import { without } from '../without.js';
import { type GoalsEvent } from './events.js';
import { type Goal, type Goals, type Submission } from './state.js';

/** The goals and submissions after the event. */
export function evolve(state: Goals, event: GoalsEvent, occurrence: Occurrence): Goals {
  switch (event.type) {
    case 'goal_set': {
      const goal = goalIn(event.data);
      const removed = without(state.removed, goal.id);
      return { ...state, goals: { ...state.goals, [goal.id]: goal }, removed };
    }
    case 'goal_removed': {
      const goal = goalIn(event.data);
      return { ...state, goals: without(state.goals, goal.id), removed: { ...state.removed, [goal.id]: goal } };
    }
    case 'forecast_submitted': {
      const submission = submissionIn(event.data, occurrence);
      return { ...state, submissions: { ...state.submissions, [submission.id]: submission } };
    }
    default:
      event satisfies never;
      return state;
  }
}

type Data<T extends GoalsEvent['type']> = Extract<GoalsEvent, { type: T }>['data'];

/** The goal that an event sets or removes. */
const goalIn = ({ goalId: id, of, period, measure, target }: Data<'goal_set' | 'goal_removed'>): Goal => ({
  ...{ id, of, period, measure, target },
});

/** What was submitted, without its deals. */
export const submissionIn = (
  { forecastId: id, of, period, figures, deals, note }: Data<'forecast_submitted'>,
  { occurredAt: submittedAt, actor }: Occurrence,
): Submission => ({
  ...{ id, of, period, figures, note, submittedAt },
  dealCount: deals.length,
  submittedBy: actor.id,
});
