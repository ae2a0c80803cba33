import { type BoardSearch } from '../board/board-search.js';
import { type Breakdown } from './analytics-search.js';
import { type ForecastCategory, type Holder } from './forecast.js';
import { type Span } from './periods.js';

/** What all figures of the page are about. */
export interface Scope extends Span {
  readonly pipelineId: string;
  readonly teamId?: string;
}

const tableOf = ({ pipelineId, teamId }: Omit<Scope, keyof Span>): BoardSearch => ({
  view: 'table',
  pipelineId,
  ...(teamId !== undefined && { teamId }),
});

/** The deals that were closed on the days of the scope with one of these outcomes. */
export const closedDeals = (
  scope: Scope,
  status: readonly ('won' | 'lost' | 'abandoned')[],
  only: BoardSearch = {},
): BoardSearch => ({ ...tableOf(scope), status: [...status], closedFrom: scope.from, closedTo: scope.to, ...only });

/** The deals that were created on the days of the scope. */
export const createdDeals = (scope: Scope): BoardSearch => ({
  ...tableOf(scope),
  status: ['any'],
  createdFrom: scope.from,
  createdTo: scope.to,
});

/** The deals of a forecast: won in its period, or open and expected in it. They may be in any pipeline. */
export function forecastDeals(category: ForecastCategory, { from, to }: Span, of: Holder): BoardSearch {
  const whose = {
    organization: {},
    team: { teamId: of.kind === 'team' ? of.id : '' },
    rep: { repId: of.kind === 'rep' ? of.id : '' },
  };
  const when: BoardSearch =
    category === 'closed'
      ? { status: ['won'], closedFrom: from, closedTo: to }
      : { status: ['open'], expectedCloseFrom: from, expectedCloseTo: to };
  return { view: 'table', ...whose[of.kind], ...when };
}

/** All open deals of the scope, whenever they were created. */
export const openDeals = (scope: Scope): BoardSearch => ({ ...tableOf(scope), status: ['open'] });

/** What narrows the deals to one row of a comparison; null: to those that have none. */
export function ofGroup(compare: Breakdown, key: string | null): BoardSearch {
  const value = key ?? 'none';
  return { rep: { repId: value }, team: { teamId: value }, source: { source: value } }[compare];
}
