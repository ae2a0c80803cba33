import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the demo's life makes at most, over all starts: nobody's disk fills, and the figures stay plausible. */
export const most = { deals: 200, leads: 100, messages: 600, steps: 10_000 } as const;

/** Something that is counted. */
export type Counted = keyof typeof most;

/** What of it was made, kept over restarts. */
export class Budget {
  private constructor(
    private readonly path: string,
    private readonly made: Record<Counted, number>,
  ) {}

  static async open(dataFolder: string, organizationId: string): Promise<Budget> {
    const path = join(dataFolder, `demo-life-${organizationId}.json`);
    const known: unknown = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
    const count = (what: Counted): number => numberIn(known, what);
    return new Budget(path, {
      deals: count('deals'),
      leads: count('leads'),
      messages: count('messages'),
      steps: count('steps'),
    });
  }

  /** Whether another one may be made. */
  has(what: Counted): boolean {
    return this.made[what] < most[what];
  }

  /** The number of the next one, which is spent with it. */
  async spend(what: Counted): Promise<number> {
    const number = this.made[what]++;
    await writeFile(this.path, `${JSON.stringify(this.made)}\n`);
    return number;
  }
}

function numberIn(value: unknown, name: string): number {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : 0;
  return typeof found === 'number' ? found : 0;
}
