import { type Operation, rank } from '#read-model';

/** In which orders a deal is, and where: sorted set → score. */
export type Scores = ReadonlyMap<string, number>;

/** What brings a deal from its former places to its present ones. */
export const scoreChanges = (id: string, before: Scores, after: Scores): readonly Operation[] => [
  ...[...before.keys()].filter((key) => !after.has(key)).map((key) => rank(key, id, null)),
  ...[...after].filter(([key, score]) => before.get(key) !== score).map(([key, score]) => rank(key, id, score)),
];

/** The latest day, `YYYY-MM-DD`, of each key, in milliseconds of its midnight UTC. */
export function latestDays(days: readonly (readonly [key: string, day: string])[]): Scores {
  const latest = new Map<string, number>();
  for (const [key, day] of days) latest.set(key, Math.max(latest.get(key) ?? -Infinity, dayScore(day)));
  return latest;
}

/** A day as a score: milliseconds of its midnight UTC. */
export const dayScore = (day: string): number => Date.parse(`${day}T00:00:00Z`);
