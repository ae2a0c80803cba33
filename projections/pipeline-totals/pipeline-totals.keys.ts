import { added, isStatus, noTallies, type Tallies } from '../figures/tally-field.js';
import { type FigureQuery, inScope } from '../figures/team-scope.js';

/** Open, won, lost and abandoned: count and value, per pipeline and team. */
export const pipelineTotalsModel = { name: 'pipeline-totals', version: 1 } as const;

/** A pipeline's figures. Hash, fields `<team or ->|<status>|<count or value>`. */
export const totalsKey = (pipelineId: string): string => `totals:${pipelineId}`;

/** The tallies by status that a query may see. */
export function totalsIn(fields: ReadonlyMap<string, string>, query: FigureQuery): Tallies {
  let totals = noTallies;
  for (const [field, amount] of fields) {
    const [team = '', status = '', measure = ''] = field.split('|');
    if (!isStatus(status) || !inScope(query, team)) continue;
    totals = { ...totals, [status]: added(totals[status], measure, Number(amount)) };
  }
  return totals;
}
