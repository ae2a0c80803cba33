import { opportunitySchemas } from '../opportunity/events.js';
import { opportunity } from '../opportunity/opportunity.js';
import { subjectOf } from '../opportunity/subject-of.js';
import { type PipelinesEvent, pipelinesSchemas } from '../pipelines/events.js';
import { pipelines } from '../pipelines/pipelines.js';

/** One stream per organization with a record per pipeline. */
export const pipelinesStreams = {
  category: 'pipelines',
  decider: pipelines,
  schemas: pipelinesSchemas,
  recordOf: ({ data }: PipelinesEvent): string => data.pipelineId,
  subjectOf: () => null,
};

/** One stream per deal. */
export const opportunityStreams = {
  category: 'opportunity',
  decider: opportunity,
  schemas: opportunitySchemas,
  recordOf: () => '',
  subjectOf,
};
