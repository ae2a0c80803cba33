import { unmet } from '../conditions/unmet.js';
import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { leadFieldOf } from './fields.js';
import { type LeadStep, orderOf } from './life.js';
import { type Lead } from './state.js';
import { type Criterion, type CriteriaStage, type LeadPolicy } from '../leadpolicy/state.js';
import { type LeadWorld } from './world.js';

/** What a lead still lacks for a stage: a criterion, or a required step of a stage before it. */
export interface Missing {
  /** null: it is a required step */
  readonly criterionId: string | null;
  readonly name: string;
  readonly kind: Criterion['kind'] | 'required_step';
  /** of the kind `condition`: what must hold */
  readonly condition?: Criterion['condition'];
  /** of a required step, and of `steps_done`, which optional steps count for too: those that are not done */
  readonly steps?: readonly { readonly id: string; readonly name: string }[];
}

/** The names of the criteria that the lead meets for the stage. @throws `criteria_not_met` listing what is missing */
export function requireCriteria(lead: Lead, to: CriteriaStage, { leadPolicy }: LeadWorld): readonly string[] {
  const missing = missingFor(lead, to, leadPolicy);
  if (missing.length > 0) reject('criteria_not_met', { leadId: lead.id, stage: to, missing });
  return leadPolicy.criteria[to].map(({ name }) => name);
}

/** What the lead lacks for the stage, as of now. */
export function missingFor(
  lead: Lead,
  to: CriteriaStage,
  { criteria }: Pick<LeadPolicy, 'criteria'>,
): readonly Missing[] {
  const before = lead.steps.filter(({ stage, done }) => !done && orderOf(stage) < orderOf(to));
  const required = before.filter((step) => step.required);
  return [
    ...required.map((step) => ({
      ...{ criterionId: null, name: step.name, kind: 'required_step' as const, steps: named([step]) },
    })),
    ...criteria[to].flatMap((criterion) => missed(criterion, lead, before)),
  ];
}

function missed(criterion: Criterion, lead: Lead, open: readonly LeadStep[]): readonly Missing[] {
  const { id: criterionId, name, kind, condition } = criterion;
  switch (kind) {
    case 'condition':
      return condition && unmet([condition], leadFieldOf(lead)).length > 0
        ? [{ criterionId, name, kind, condition }]
        : [];
    case 'steps_done':
      return open.length > 0 ? [{ criterionId, name, kind, steps: named(open) }] : [];
    case 'confirmation':
      return lookUp(lead.confirmations, criterionId) === undefined ? [{ criterionId, name, kind }] : [];
  }
}

const named = (steps: readonly LeadStep[]) => steps.map(({ id, name }) => ({ id, name }));
