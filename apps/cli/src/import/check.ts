import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { factsOf } from './account-facts.js';
import { type Deal, type Reading } from './deal.js';
import { readDeals, type WrongRow } from './read-deals.js';
import { WrongValue } from './wrong-value.js';

/** What the rows of a file name, for it to be there before the first row goes in. */
export interface Needs {
  readonly rows: number;
  readonly wrong: number;
  readonly accounts: ReadonlySet<string>;
  /** team (empty: none) of each rep */
  readonly reps: ReadonlyMap<string, string>;
}

/** What is told while a file is being checked. */
export interface CheckListener {
  wrong(row: WrongRow): void;
  progress(bytes: number): void;
}

/** Reads the file once through, writing nothing. @throws CommandFailed where a file cannot be read, or a fact is wrong */
export async function check(file: string, reading: Reading, listener: CheckListener): Promise<Needs> {
  const accounts = new Set<string>();
  const reps = new Map<string, string>();
  let [rows, wrong] = [0, 0];
  for await (const row of readDeals(file, reading)) {
    rows++;
    listener.progress(row.bytes);
    if ('deal' in row) note(row.deal, accounts, reps);
    else {
      wrong++;
      listener.wrong(row);
    }
  }
  for (const account of accounts) requireFacts(account, reading);
  return { rows, wrong, accounts, reps };
}

function note({ account, rep, team }: Deal, accounts: Set<string>, reps: Map<string, string>): void {
  if (account !== '') accounts.add(account);
  if (rep !== '') reps.set(rep, team);
}

function requireFacts(account: string, reading: Reading): void {
  try {
    factsOf(account, reading);
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    throw new CommandFailed(`The facts of the account ${account} are wrong: ${error.message}`, exitCodes.wrongUse);
  }
}
