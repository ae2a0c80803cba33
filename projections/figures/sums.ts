import { type ModelQuery } from '#read-model';
import { type Contribution } from './figure-projection.js';

/** Hashes of whole numbers as they were read: key → field → number. */
export type Sums = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Asks for whole hashes. */
export async function askSums(query: ModelQuery, keys: readonly string[]): Promise<Sums> {
  const hashes = await Promise.all(keys.map((key) => query.hash(key)));
  return new Map(keys.map((key, index) => [key, numbersIn(hashes[index] ?? new Map<string, string>())]));
}

/** The sums with contributions added, or taken off; of no other keys than were asked for. */
export function withContributions(sums: Sums, contributions: readonly Contribution[], sign: 1 | -1): Sums {
  const changed = new Map([...sums].map(([key, fields]) => [key, new Map(fields)]));
  for (const [key, field, by] of contributions) {
    const fields = changed.get(key);
    fields?.set(field, (fields.get(field) ?? 0) + sign * by);
  }
  return changed;
}

/** Every number of some of the keys, with the parts of its field. */
export const numbersOf = (
  sums: Sums,
  keys: readonly string[],
): readonly { readonly parts: readonly string[]; readonly amount: number }[] =>
  keys.flatMap((key) => [...(sums.get(key) ?? [])].map(([field, amount]) => ({ parts: field.split('|'), amount })));

const numbersIn = (hash: ReadonlyMap<string, string>): ReadonlyMap<string, number> =>
  new Map([...hash].map(([field, text]) => [field, Number(text)]));
