import { HttpProblem } from '#http';

/**
 * The one dimension that figures are filtered by; null: of those that have none.
 *
 * @throws `filter_not_supported` where another one is filtered or grouped by
 */
export function onlyOf<Dimension extends string>(
  filters: Readonly<Record<Dimension, string | undefined>>,
  groupedBy: Dimension | undefined,
): { readonly dimension: Dimension; readonly value: string | null } | undefined {
  const given: { dimension: Dimension; value: string }[] = [];
  for (const dimension in filters) {
    const value = filters[dimension];
    if (value !== undefined) given.push({ dimension, value });
  }
  const [only, second] = given;
  if (!only) return undefined;
  const other = second?.dimension ?? (groupedBy === only.dimension ? undefined : groupedBy);
  if (other) throw new HttpProblem('filter_not_supported', { filter: other, supported: [only.dimension] });
  return { dimension: only.dimension, value: only.value === 'none' ? null : only.value };
}
