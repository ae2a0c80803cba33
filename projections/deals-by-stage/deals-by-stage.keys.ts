import { added, isStatus, noTallies, type Tallies } from '../figures/tally-field.js';
import { type FigureQuery, inScope } from '../figures/team-scope.js';

/** Count and value of the deals in each stage, per status, pipeline and team. */
export const dealsByStageModel = { name: 'deals-by-stage', version: 1 } as const;

/** A pipeline's stages. Hash, fields `<team or ->|<status>|<count or value>|<stage>`. */
export const stagesKey = (pipelineId: string): string => `stages:${pipelineId}`;

/** The tallies by stage and status that a query may see. */
export function stagesIn(fields: ReadonlyMap<string, string>, query: FigureQuery): ReadonlyMap<string, Tallies> {
  const stages = new Map<string, Tallies>();
  for (const [field, amount] of fields) {
    const [team = '', status = '', measure = '', stage = ''] = field.split('|');
    if (!isStatus(status) || !inScope(query, team)) continue;
    const before = stages.get(stage) ?? noTallies;
    stages.set(stage, { ...before, [status]: added(before[status], measure, Number(amount)) });
  }
  return stages;
}
