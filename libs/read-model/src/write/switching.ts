import { formatState, liveField, parseBuild, parseState, previousField, stateField } from '../model-state.js';
import { type Amendment, type StoredModels } from './model-catalogue.js';
import { type BuildInProgress } from './organization-models.js';
import { type Projection } from './projection.js';

/** Makes builds that have everything up to the position the live ones; those before them can be gone back to. */
export function switched(
  { fields }: StoredModels,
  builds: readonly BuildInProgress[],
  position: bigint | null,
): Pick<Amendment, 'set' | 'reset'> {
  const state = formatState({ position, condition: 'ready' });
  const present = builds.filter(({ projection, build }) => fields.has(stateField(projection.name, build)));
  return {
    reset: { reason: 'switched', position },
    set: present.flatMap(({ projection: { name }, build }): [string, string][] => {
      const before = fields.get(liveField(name));
      const previous: [string, string][] = before === undefined ? [] : [[previousField(name), before]];
      return [[stateField(name, build), state], [liveField(name), build], ...previous];
    }),
  };
}

/** Makes the builds before the live ones live again, where they are of the same version; they catch up, then are ready. */
export function reverted({ fields }: StoredModels, projections: readonly Projection[]): Pick<Amendment, 'set'> {
  return {
    set: projections.flatMap(({ name, version }): [string, string][] => {
      const [live, previous] = [fields.get(liveField(name)), fields.get(previousField(name))];
      if (live === undefined || previous === undefined || parseBuild(previous).version !== version) return [];
      const { position } = parseState(fields.get(stateField(name, previous)) ?? '');
      const filling = formatState({ position, condition: 'filling' });
      return [
        [stateField(name, previous), filling],
        [liveField(name), previous],
        [previousField(name), live],
      ];
    }),
  };
}
