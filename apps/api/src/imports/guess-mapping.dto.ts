import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { type ImportKind, importKinds } from '#domain';
import { ImportMappingDto } from './import-mapping.dto.js';

/** The beginning of a file. */
export class GuessMappingDto {
  /** What the rows are. */
  @IsIn(importKinds)
  kind: ImportKind;

  /**
   * The header and some rows, as they are in the file.
   * @example "Name;Email\nGrace Lind;grace@acme.example\n"
   */
  @IsString()
  @MinLength(1)
  @MaxLength(200_000)
  sample: string;
}

/** What the columns of a file probably mean. */
export class GuessedMappingDto {
  /** How the file is read: `csv` or `ndjson`. */
  format: string;
  /** Between the fields; empty for NDJSON. */
  delimiter: string;
  columns: string[];
  mapping: ImportMappingDto;
  /** Columns that the mapping leaves out. */
  unused: string[];
  /** What is wrong with the mapping as it is, e.g. a field that every record needs. */
  problems: string[];
}
