import { type Decision } from './decision.js';
import { requireSource } from './neighbours.js';

/** Say where the deal came from; null: nothing is known. */
export interface SetSource {
  readonly type: 'set_source';
  readonly source: string | null;
}

/** @throws `source_unknown` naming the organization's sources */
export const setSource: Decision<SetSource> = ({ source }, deal, world) => {
  if (source === deal.source) return [];
  if (source !== null) requireSource(world, source);
  return [{ type: 'source_changed', data: { source, previous: deal.source } }];
};
