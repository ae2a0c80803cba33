import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ImportReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type PageDto, pageOf } from '../request/read.dto.js';
import { importView } from './import-view.js';
import { type ImportsDto } from './import.dto.js';
import { revised } from '../request/revised.js';

/** A page of imports. */
export class ListImports extends ReadRequest<ImportsDto, PageDto> {}

@QueryHandler(ListImports)
export class ListImportsHandler implements IQueryHandler<ListImports> {
  constructor(private readonly imports: ImportReader) {}

  async execute({ principal, parameters }: ListImports): Promise<Answer<ImportsDto>> {
    const page = { after: afterOf(parameters), ...pageOf(parameters) };
    const { items, nextCursor, ...freshness } = await this.imports.list(principal.organizationId, page);
    return readAnswer({ items: items.map(revised((one) => importView(one, Date.now()))), nextCursor }, freshness);
  }
}
