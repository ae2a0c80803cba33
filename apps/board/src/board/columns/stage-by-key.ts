import { type Stage } from '../../catalogue/catalogue.js';

/** The stage that a key picks: the one before or after by the arrows, the next one that begins with a letter. */
export function stageByKey<One extends Pick<Stage, 'id' | 'name'>>(
  key: string,
  stageId: string,
  stages: readonly One[],
): One | null {
  const at = stages.findIndex(({ id }) => id === stageId);
  if (key === 'ArrowLeft') return stages[at - 1] ?? null;
  if (key === 'ArrowRight') return stages[at + 1] ?? null;
  if (key.length !== 1 || key === ' ') return null;
  const around = [...stages.slice(at + 1), ...stages.slice(0, Math.max(at, 0))];
  return around.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
