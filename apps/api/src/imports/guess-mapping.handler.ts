import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { formatOf, guessMapping, mappingProblems, sampleRows } from '#import-rows';
import { asProblem } from './file-problems.js';
import { type GuessedMappingDto, type GuessMappingDto } from './guess-mapping.dto.js';
import { mappingDto } from './import-mapping-codec.js';

/** What the columns of a file probably mean. */
export class GuessMapping extends Query<GuessedMappingDto> {
  constructor(readonly asked: GuessMappingDto) {
    super();
  }
}

@QueryHandler(GuessMapping)
export class GuessMappingHandler implements IQueryHandler<GuessMapping> {
  execute({ asked: { kind, sample } }: GuessMapping): Promise<GuessedMappingDto> {
    try {
      const bytes = Buffer.from(sample);
      const format = formatOf(bytes);
      const rows = [...sampleRows(bytes, format)].flatMap(({ values }) => (values ? [values] : []));
      const columns = format.kind === 'csv' ? format.columns : [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const { mapping, unused } = guessMapping(kind, columns, rows);
      const { kind: name, delimiter } = format;
      const problems = [...mappingProblems(kind, mapping)];
      return Promise.resolve({
        ...{
          format: name,
          delimiter,
          columns: [...columns],
          mapping: mappingDto(mapping),
          unused: [...unused],
          problems,
        },
      });
    } catch (error) {
      return asProblem(error);
    }
  }
}
