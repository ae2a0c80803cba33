import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { type ImportKind, importKinds } from '#domain';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { ImportMappingDto } from './import-mapping.dto.js';

/** An import; its file comes next. */
export class CreateImportDto extends WriteDto {
  /** The import's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** What the rows are. */
  @IsIn(importKinds)
  kind: ImportKind;

  /** @example "leads.csv" */
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  fileName: string;

  /** SHA-256 of the file, hex: another file is then refused. */
  @OrAbsent()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be a SHA-256 in 64 hex digits, in lower case' })
  fileHash?: string;

  @ValidateNested()
  @Type(() => ImportMappingDto)
  mapping: ImportMappingDto;

  /** Write nothing: only say what would become of each row. */
  @OrAbsent()
  @IsBoolean()
  dryRun?: boolean;
}
