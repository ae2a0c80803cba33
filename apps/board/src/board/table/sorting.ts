import { type Sort } from '../board-search.js';

/** What the rows can go by. */
export type SortKey = 'name' | 'value' | 'expectedCloseDate' | 'lastActivityAt' | 'createdAt';

/** Which way the rows go by it now. */
export function directionOf(sort: Sort | undefined, key: SortKey): 'ascending' | 'descending' | 'none' {
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : 'none';
}

/** What the next click on a head sorts by: first the way that is asked for most, then the other, then as it was. */
export function nextSort(sort: Sort | undefined, key: SortKey): Sort | undefined {
  const down: Sort = `-${key}`;
  const [first, second]: readonly [Sort, Sort] =
    key === 'name' || key === 'expectedCloseDate' ? [key, down] : [down, key];
  if (sort === first) return second;
  return sort === second ? undefined : first;
}
