/** What a code means: its row in the table of problems. */
export interface ProblemType {
  readonly status: number;
  /** the same every time */
  readonly title: string;
  /**
   * Tells the caller what to do. `{name}` stands for a fact of the problem; a part in `[…]` is left out where a fact that
   * it names is missing.
   */
  readonly detail: string;
}

/** Rows of the table of problems, by code. */
export type ProblemTypes = Readonly<Record<string, ProblemType>>;
