import { type Actor } from '#decider';
import { type Condition, type FieldValue } from '../conditions/condition.js';
import { unmet } from '../conditions/unmet.js';
import { lookUp } from '../look-up.js';
import { type Opportunity } from '../opportunity/state.js';
import { dealFieldOf } from './deal-fields.js';
import { type AutomationContent } from './state.js';

/** An event as conditions see it. */
export interface ObservedEvent {
  readonly data: object;
  readonly actor: Actor;
  readonly via: { readonly kind: string; readonly id: string };
}

/** What a rule looks at: the deal as it was after the event, or when the time had passed. */
export interface Observation {
  readonly deal: Opportunity;
  /** null: a time has passed */
  readonly event: ObservedEvent | null;
}

/** Those of the rule's conditions that do not hold; none: it acts. The one way of finding out: live, and in a trial. */
export const unmetBy = (
  { conditions }: Pick<AutomationContent, 'conditions'>,
  { deal, event }: Observation,
): readonly Condition[] => unmet(conditions, (field) => dealFieldOf(deal, field) ?? eventFieldOf(event, field));

const ofEvent = 'event.';

function eventFieldOf(event: ObservedEvent | null, field: string): FieldValue | undefined {
  if (!event || !field.startsWith(ofEvent)) return undefined;
  const { data, actor, via } = event;
  const path = field.slice(ofEvent.length).split('.');
  return asField(path.reduce(within, { ...data, actor, via }));
}

const within = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? lookUp({ ...value }, name) : undefined;

function asField(value: unknown): FieldValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return undefined;
}
