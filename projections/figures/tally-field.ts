import { type Status } from '#domain';
import { none, type Tally } from './figure.js';

const statuses: readonly string[] = ['open', 'won', 'lost', 'abandoned'] satisfies Status[];

/** Whether the word is a status. */
export const isStatus = (word: string): word is Status => statuses.includes(word);

/** The tally with an amount added to its count or its value. */
export const added = (tally: Tally, measure: string, amount: number): Tally =>
  measure === 'count' ? { ...tally, count: tally.count + amount } : { ...tally, value: tally.value + amount };

/** A tally for each status. */
export type Tallies = Readonly<Record<Status, Tally>>;

/** No deals of any status. */
export const noTallies: Tallies = { open: none, won: none, lost: none, abandoned: none };
