import { dayOf, known, oneOf, textOf } from '../board/search-values.js';
import { revenueKinds } from './analytics-search.js';
import { type DealsBehind, type ForecastPart, type VisitOutcome } from './deals-behind.js';

const outcomes: readonly VisitOutcome[] = ['advanced', 'reverted', 'won', 'lost', 'abandoned', 'moved', 'present'];
const parts: readonly ForecastPart[] = ['closed', 'won', 'commit', 'bestCase', 'pipeline', 'open', 'undated'];

/** Of a figure that no address names. */
export interface NoFigure {
  readonly figure?: undefined;
}

/** The figure that an address names; what it does not know is left out. */
export function dealsBehindSearch(search: Record<string, unknown>): DealsBehind | NoFigure {
  const text = (name: string): string => textOf(search[name]) ?? '';
  const scope = {
    pipelineId: text('pipelineId'),
    teamId: textOf(search.teamId),
    from: dayOf(search.from),
    to: dayOf(search.to),
  };
  const whose = { repId: textOf(search.repId), source: textOf(search.source) };
  switch (search.figure) {
    case 'conversion':
      return known({
        ...{ figure: 'conversion', ...scope, stageId: text('stageId') },
        outcome: oneOf(outcomes, search.outcome),
      });
    case 'time-in-stage':
      return known({ figure: 'time-in-stage', ...scope, stageId: text('stageId') });
    case 'win-rate':
      return known({ figure: 'win-rate', ...scope, ...whose, outcome: oneOf(['won', 'lost'], search.outcome) });
    case 'revenue':
      return known({
        ...{ figure: 'revenue', ...scope, ...whose },
        kind: oneOf(revenueKinds, search.kind) ?? 'booked_revenue',
      });
    case 'forecast':
      return {
        ...{ figure: 'forecast', of: text('of'), period: text('period'), currency: text('currency') },
        part: oneOf(parts, search.part) ?? 'closed',
      };
    default:
      return {};
  }
}
