/** What a problem's code means. */
export class ProblemTypeDto {
  /** @example "not_open" */
  code: string;
  status: number;
  title: string;
  /** What to do about it; `{…}` stands for a fact of the problem. */
  detail: string;
}
