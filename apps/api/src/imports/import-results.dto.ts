import { type ProblemDto } from '../request/problem.dto.js';

/** What became of a row. */
export class ImportResultDto {
  externalId: string;
  /** Null where it was rejected. */
  opportunityId: string | null;
  /** `unchanged`: it was imported before, or another deal has its external id. */
  outcome: 'created' | 'unchanged' | 'rejected';
  /** Why it was rejected. */
  problem?: ProblemDto;
}

/** What became of each row, in their order. */
export class ImportResultsDto {
  results: ImportResultDto[];
}
