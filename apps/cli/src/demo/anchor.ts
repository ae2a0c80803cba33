import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The instant that the demo's days are counted from: that of the first time. With another one, doing it again would ask for
 * other events under the same keys.
 */
export async function anchorOf(dataFolder: string, organizationId: string, now: Date): Promise<Date> {
  const path = join(dataFolder, `demo-${organizationId}.json`);
  const known = await readFile(path, 'utf8').catch(() => null);
  const instant = known === null ? null : instantIn(JSON.parse(known));
  if (instant !== null) return new Date(instant);
  await writeFile(path, `${JSON.stringify({ anchor: now.toISOString() })}\n`);
  return now;
}

const instantIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'anchor' in value && typeof value.anchor === 'string'
    ? value.anchor
    : null;
