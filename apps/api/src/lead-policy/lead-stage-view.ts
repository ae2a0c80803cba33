import {
  type CriteriaStage,
  type Criterion,
  type LabelledStage,
  labelledStages,
  type LeadPolicy,
  type PolicyStep,
  type StepStage,
} from '#domain';
import { type RevisionOf } from '#projections';
import { conditionOf } from '../conditions/condition.dto.js';
import { derivedId } from '../request/derived-id.js';
import { type WriteRequest } from '../request/write-request.js';
import { type PolicyPart } from './lead-policy-request.js';
import {
  type CriteriaDto,
  type CriterionDto,
  type LeadStageDto,
  type LeadStagesDto,
  type LeadStepsDto,
  type PolicyStepDto,
} from './lead-stage.dto.js';

type Sent = Pick<WriteRequest, 'commandId'>;

/** The criteria of a stage as callers see them. */
export const criteriaPart = (stage: CriteriaStage): PolicyPart<CriteriaDto> => ({
  recordId: `criteria/${stage}`,
  view: ({ criteria }) => ({
    items: criteria[stage].map((criterion) => ({ ...criterion, ...conditionIn(criterion) })),
  }),
});

/** The criteria that a body says; each new one gets an id of the request's. */
export const criteriaOf = (criteria: readonly CriterionDto[], request: Sent): Criterion[] =>
  criteria.map((criterion, index) => ({
    id: criterion.id ?? derivedId(`criterion/${index}`, request),
    name: criterion.name,
    kind: criterion.kind,
    ...conditionIn(criterion),
  }));

const conditionIn = ({ condition }: Pick<CriterionDto | Criterion, 'condition'>) =>
  condition ? { condition: conditionOf(condition) } : {};

/** The steps of a stage as callers see them. */
export const stepsPart = (stage: StepStage): PolicyPart<LeadStepsDto> => ({
  recordId: `steps/${stage}`,
  view: ({ steps }) => ({ items: steps[stage].map((step) => ({ ...step })) }),
});

/** The steps that a body says; each new one gets an id of the request's. */
export const stepsOf = (steps: readonly PolicyStepDto[], request: Sent): PolicyStep[] =>
  steps.map(({ id, name, required = false, assigneeId = null, dueInDays = null }, index) => ({
    id: id ?? derivedId(`lead-step/${index}`, request),
    name,
    required,
    assigneeId,
    dueInDays,
  }));

const stageView = ({ labels }: LeadPolicy, stage: LabelledStage): LeadStageDto => ({ stage, label: labels[stage] });

/** The stages of a lead's life as callers see them. */
export const leadStagesView = (policy: LeadPolicy, revisionOf: RevisionOf): LeadStagesDto => ({
  items: labelledStages.map((stage) => ({
    ...stageView(policy, stage),
    revision: Number(revisionOf(leadStagePart(stage).recordId)),
  })),
});

/** One of them. */
export const leadStagePart = (stage: LabelledStage): PolicyPart<LeadStageDto> => ({
  recordId: `label/${stage}`,
  view: (policy) => stageView(policy, stage),
});
