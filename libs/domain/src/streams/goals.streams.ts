import { type GoalsEvent, goalsSchemas } from '../goals/events.js';
import { goals } from '../goals/goals.js';

/** One stream per organization with a record per goal and per submitted forecast. */
export const goalsStreams = {
  category: 'goals',
  decider: goals,
  schemas: goalsSchemas,
  recordOf: ({ data }: GoalsEvent): string => ('goalId' in data ? data.goalId : data.forecastId),
  subjectOf: () => null,
};
