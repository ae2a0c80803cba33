import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { record, type UpSystem } from '../support/command-line.js';

/** The figures of the import's pipeline. */
export interface Figures {
  /** deals in each stage */
  readonly stages: Readonly<Record<string, number>>;
  readonly open: { readonly count: number; readonly amount: number };
  readonly won: number;
  readonly lost: number;
  /** with four digits */
  readonly winRate: string;
  /** in the minor unit */
  readonly bookedRevenue: number;
}

/** The figures, once the read models show the expected ones; else those of a while later. */
export async function figuresOf(system: UpSystem, organizationId: string, expected: Figures): Promise<Figures> {
  for (let tries = 0; tries < 150; tries++) {
    const figures = await figuresNow(system, organizationId);
    if (isDeepStrictEqual(figures, expected)) return figures;
    await delay(100);
  }
  return figuresNow(system, organizationId);
}

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.map(record) : []);

async function figuresNow(system: UpSystem, organizationId: string): Promise<Figures> {
  const pipelines = list((await system.get('/v1/pipelines', organizationId)).items);
  const { id } = record(pipelines.find(({ name }) => name === 'CRM sales opportunities'));
  const { stages, open, won, lost, winRate, bookedRevenue } = await system.get(
    `/v1/pipelines/${String(id)}/summary`,
    organizationId,
  );
  return {
    stages: Object.fromEntries(list(stages).map((figures) => [String(record(figures.stage).name), dealsIn(figures)])),
    open: { count: countOf(open), amount: Number(record(record(open).value).amount) },
    won: countOf(won),
    lost: countOf(lost),
    winRate: Number(record(winRate).byCount).toFixed(4),
    bookedRevenue: Number(record(bookedRevenue).amount),
  };
}

const countOf = (figure: unknown): number => Number(record(figure).count);

const dealsIn = ({ open, won, lost, abandoned }: Record<string, unknown>): number =>
  [open, won, lost, abandoned].map(countOf).reduce((sum, count) => sum + count);
