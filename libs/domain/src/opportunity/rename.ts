import { requireName } from '../names.js';
import { type Decision } from './decision.js';

/** Name the deal; null: it shows its contact's present name. */
export interface Rename {
  readonly type: 'rename';
  readonly name: string | null;
}

/** @throws `name_required` where the name is empty */
export const rename: Decision<Rename> = ({ name }, deal) => {
  if (name === deal.name) return [];
  if (name !== null) requireName(name);
  return [{ type: 'renamed', data: { name, previous: deal.name } }];
};
