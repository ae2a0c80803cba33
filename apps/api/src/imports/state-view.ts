import { type ImportState } from '#domain';
import { HttpProblem } from '#http';
import { importView } from './import-view.js';
import { type ImportDto } from './import.dto.js';

/** The import of a write's answer. */
export function stateView(state: ImportState): ImportDto {
  if (!state) throw new HttpProblem('import_not_found');
  return importView(state, Date.now());
}
