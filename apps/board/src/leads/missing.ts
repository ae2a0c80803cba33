import { type Money } from '../format/money.js';
import { words } from '../words/words.js';
import { type Criterion, type Missing, type OneLead } from './lead-queries.js';

const { comparisons, fields, next } = words.leads;

type Condition = NonNullable<Criterion['condition']>;

/** What a text needs of the organization: names of own fields, and how money is written. */
export interface ConditionNames {
  readonly field: (id: string) => string | undefined;
  readonly money: (amount: number) => string;
}

const own = 'customFields.';

/** The field of a condition as people know it. */
export function fieldName(field: string, names: ConditionNames): string {
  if (field.startsWith(own)) return names.field(field.slice(own.length)) ?? fields.customFields;
  const known: Readonly<Record<string, string>> = fields;
  return known[field] ?? field;
}

/** A condition as a sentence, e.g. `Employees is at least 50`. */
export function conditionText({ field, comparison, value }: Condition, names: ConditionNames): string {
  const one = (part: unknown): string =>
    field === 'value' && typeof part === 'number' ? names.money(part) : String(part);
  const text = Array.isArray(value) ? value.map(one).join(', ') : value === undefined ? '' : one(value);
  return comparisons[comparison](fieldName(field, names), text);
}

/** One thing that is demanded of a lead before its next stage. */
export interface Demand {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly met: boolean;
  /** a person confirms it */
  readonly criterionId: string | null;
  /** what was said to confirm it; null: nobody has */
  readonly note: string | null;
}

/** What is demanded of the lead, met or not: the criteria of the stage, then required steps that are not done. */
export function demandsOf(lead: OneLead, criteria: readonly Criterion[], names: ConditionNames): readonly Demand[] {
  const missing = lead.next?.missing ?? [];
  const known = criteria.map((criterion): Demand => {
    const lacking = missing.find(({ criterionId }) => criterionId === criterion.id);
    const isConfirmation = criterion.kind === 'confirmation';
    return {
      key: criterion.id ?? criterion.name,
      name: criterion.name,
      text: lacking ? missingText(lacking, lead, names) : criterionText(criterion, names),
      met: lacking === undefined,
      criterionId: isConfirmation ? (criterion.id ?? null) : null,
      note: (isConfirmation ? lead.confirmations[criterion.id ?? ''] : null) ?? null,
    };
  });
  const steps = missing.filter(({ kind }) => kind === 'required_step');
  return [
    ...known,
    ...steps.map((step, n): Demand => ({
      ...{ key: `step ${n}`, name: step.name, text: next.requiredStep, met: false, criterionId: null, note: null },
    })),
  ];
}

const criterionText = ({ kind, condition }: Criterion, names: ConditionNames): string =>
  kind === 'condition' && condition ? conditionText(condition, names) : kind === 'confirmation' ? next.byPerson : '';

/** What a lead lacks, readable: what must hold, and what is known now. */
export function missingText(missing: Missing, lead: OneLead, names: ConditionNames): string {
  const condition = isCondition(missing.condition) ? missing.condition : null;
  switch (missing.kind) {
    case 'condition':
      return condition ? `${conditionText(condition, names)}, ${nowText(condition.field, lead, names)}` : '';
    case 'confirmation':
      return next.byPerson;
    case 'required_step':
      return next.requiredStep;
    case 'steps_done':
      return next.stepsDone((missing.steps ?? []).map(nameIn).join(', '));
  }
}

const isCondition = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && 'field' in value && 'comparison' in value;

const nameIn = (step: object): string => ('name' in step ? String(step.name) : '');

function nowText(field: string, lead: OneLead, names: ConditionNames): string {
  const value: unknown = field.startsWith(own)
    ? lead.customFields[field.slice(own.length)]
    : new Map<string, unknown>(Object.entries(lead)).get(field);
  if (value == null || value === '' || (Array.isArray(value) && value.length === 0)) return next.unknown;
  return next.now(
    isMoney(value) ? names.money(value.amount) : Array.isArray(value) ? value.join(', ') : `${printable(value)}`,
  );
}

const printable = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amount' in value;

/** What a refusal of the API says is missing. */
export function missingIn(facts: Readonly<Record<string, unknown>>): readonly Missing[] {
  return Array.isArray(facts.missing) ? facts.missing.filter(isMissing) : [];
}

const isMissing = (value: unknown): value is Missing =>
  typeof value === 'object' && value !== null && 'name' in value && 'kind' in value;
