import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { problemDocument, problemOf, problemType } from '#http';
import { Answer } from '../request/answer.js';
import { failureProblem } from '../request/failure-problem.js';
import { type WriteRequest } from '../request/write-request.js';
import { type ImportRowDto } from './import-opportunities.dto.js';
import { type ImportResultDto, type ImportResultsDto } from './import-results.dto.js';
import { RowImport } from './row-import.js';

/** Take in deals with their past. */
export class ImportOpportunities extends Command<Answer<ImportResultsDto>> {
  constructor(
    readonly importId: string,
    readonly rows: readonly ImportRowDto[],
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(ImportOpportunities)
export class ImportOpportunitiesHandler implements ICommandHandler<ImportOpportunities> {
  constructor(private readonly rowImport: RowImport) {}

  async execute({ importId, rows, request }: ImportOpportunities): Promise<Answer<ImportResultsDto>> {
    const results = rows.map((row) =>
      this.rowImport.run(importId, row, request).catch((error: unknown) => rejected(row, error, request)),
    );
    return new Answer({ results: await Promise.all(results) }, 207, {});
  }
}

/** A refused row is a result; a failure of ours fails the request, which may be sent again. */
function rejected({ externalId }: ImportRowDto, error: unknown, { correlationId }: WriteRequest): ImportResultDto {
  const problem = problemOf(failureProblem(error));
  if (problemType(problem.code).status >= 500) throw error;
  const { errors = [], ...document } = problemDocument({ ...problem, instance: externalId, correlationId });
  return { externalId, opportunityId: null, outcome: 'rejected', problem: { ...document, errors: [...errors] } };
}
