import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DemoHistory, firstHistory, history } from './deal-plan.js';

/** What the demo's days are counted from, and how they are spread. */
export interface Anchor {
  readonly instant: Date;
  readonly history: DemoHistory;
}

/**
 * The instant that the demo's days are counted from: that of the first time. With another one, doing it again would ask for
 * other events under the same keys; so it would with another history than the one that the demo was made with.
 */
export async function anchorOf(dataFolder: string, organizationId: string, now: Date): Promise<Anchor> {
  const path = join(dataFolder, `demo-${organizationId}.json`);
  const known = await readFile(path, 'utf8').catch(() => null);
  const found = known === null ? null : anchorIn(JSON.parse(known));
  if (found !== null) return found;
  await writeFile(path, `${JSON.stringify({ anchor: now.toISOString(), days: history.days })}\n`);
  return { instant: now, history };
}

const anchorIn = (value: unknown): Anchor | null =>
  typeof value === 'object' && value !== null && 'anchor' in value && typeof value.anchor === 'string'
    ? { instant: new Date(value.anchor), history: 'days' in value ? history : firstHistory }
    : null;
