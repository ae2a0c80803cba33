import { type RoutingRule } from '../settings-data.js';

/** A rule that may not be saved yet; it has an id from the beginning. */
export type DraftRule = RoutingRule & { readonly id: string };

/** The rules with ids, as drafts have them. */
export const draftsOf = (rules: readonly RoutingRule[]): readonly DraftRule[] =>
  rules.map((rule) => ({ ...rule, id: rule.id ?? crypto.randomUUID() }));

/** The rules with one changed, or added at the end. */
export const withRule = (rules: readonly DraftRule[], rule: DraftRule): readonly DraftRule[] =>
  rules.some(({ id }) => id === rule.id) ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule];

/** Whether two lists of rules say the same. */
export const areSame = (a: readonly RoutingRule[], b: readonly RoutingRule[]): boolean =>
  JSON.stringify(a.map(comparable)) === JSON.stringify(b.map(comparable));

const comparable = ({ id, name, conditions, assign }: RoutingRule): unknown[] => [
  id,
  name,
  conditions.map(({ field, comparison, value }) => [field, comparison, value ?? null]),
  [assign.repId ?? null, assign.teamId ?? null],
];
