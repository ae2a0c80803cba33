/** What a rejection can tell besides its code: JSON-true values by name. */
export type Facts = Readonly<Record<string, unknown>>;

/** A command that a rule refuses. Thrown by `decide` only; nothing was written. */
export class Rejected extends Error {
  constructor(
    /** snake_case, one row in the table of problems each */
    readonly code: string,
    /** what the caller needs to mend the command: counts, ids, names */
    readonly facts: Facts = {},
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'Rejected';
  }
}
