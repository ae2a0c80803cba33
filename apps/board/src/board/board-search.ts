import { type BoardFilters } from './board-filters.js';

/** What a deal that is opened is opened for: the control that gets the focus. */
export const acts = ['move', 'won', 'lost', 'owner', 'follow-up', 'value', 'edit', 'delete'] as const;

/** What of the board stands in its address. */
export interface BoardSearch extends BoardFilters {
  /** absent: the default pipeline, or the funnel of the team */
  readonly pipelineId?: string;
  readonly view?: 'table';
  /** of the deal that is open */
  readonly act?: (typeof acts)[number];
}

/** The search of an address; what it does not know is left out. */
export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const { pipelineId, view, act } = search;
  return {
    ...(typeof pipelineId === 'string' && { pipelineId }),
    ...(view === 'table' && { view }),
    ...(isAct(act) && { act }),
  };
}

const isAct = (value: unknown): value is (typeof acts)[number] => acts.some((act) => act === value);
