import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { ImportReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { importView } from './import-view.js';
import { type ImportDto } from './import.dto.js';

/** One import. */
export class GetImport extends ReadRequest<ImportDto, ReadDto & { readonly importId: string }> {}

@QueryHandler(GetImport)
export class GetImportHandler implements IQueryHandler<GetImport> {
  constructor(private readonly imports: ImportReader) {}

  async execute({ principal, parameters }: GetImport): Promise<Answer<ImportDto>> {
    const { importId } = parameters;
    const after = afterOf(parameters);
    const { found, ...freshness } = await this.imports.find(principal.organizationId, importId, { after });
    if (!found) throw new HttpProblem('import_not_found', { importId });
    return readAnswer(importView(found, Date.now()), freshness, found.revision);
  }
}
