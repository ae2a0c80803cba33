import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { type ImportKind, importKinds, type ImportPhase } from '#domain';
import { ImportMappingDto } from './import-mapping.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** How far an import is. */
export class ImportProgressDto {
  /** Bytes of the file that are done. */
  bytes: number;
  /** Bytes of the file; null: it is not there yet. */
  totalBytes: number | null;
  rows: number;
  /** Null: too early to say, or over. */
  rowsPerSecond: number | null;
  /** An estimate. Null: too early to say, or over. */
  secondsLeft: number | null;
}

/** The undoing of an import. */
export class ImportUndoDto {
  undone: number;
  /** What somebody changed since: it stays. */
  kept: number;
  /** The first of those; the outcome has all. */
  keptIds: string[];
}

/** A file whose rows become records. */
export class ImportDto {
  id: string;
  @ApiProperty({ enum: importKinds })
  kind: ImportKind;
  fileName: string;
  /** Nothing is written: what would become of each row. */
  dryRun: boolean;
  @ApiProperty({ enum: ['awaiting_file', 'working', 'finished', 'failed', 'undoing', 'undone'] })
  phase: ImportPhase;
  created: number;
  /** Leads that an undone import had made, and that are back. */
  restored: number;
  /** There before. */
  unchanged: number;
  rejected: number;
  progress: ImportProgressDto;
  undo: ImportUndoDto;
  /** Why it failed; null: it did not. */
  failure: string | null;
  /** SHA-256 of the file, hex; null: it is not there yet. */
  fileHash: string | null;
  mapping: ImportMappingDto;
  startedBy: string;
  startedAt: string;
  /** When it last came further. */
  advancedAt: string;
}

/** An import in the list. */
export class ListedImportDto extends IntersectionType(ImportDto, RevisedDto) {}

/** A page of imports. */
export class ImportsDto {
  items: ListedImportDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
