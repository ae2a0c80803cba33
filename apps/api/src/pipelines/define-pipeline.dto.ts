import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { type StatusPolicy } from '#domain';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { aCurrency } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { NewStageDto } from './new-stage.dto.js';

/** A pipeline, from a preset or from nothing. */
export class DefinePipelineDto extends WriteDto {
  /** The pipeline's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** Absent: the preset's. Unique among the pipelines, ignoring case. */
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  description?: string;

  /** ISO 4217; fixed from then on. Absent: the organization's. */
  @OrAbsent()
  @Matches(/^[A-Z]{3}$/, aCurrency)
  currency?: string;

  /** Fixed from then on. Absent: the preset's, else `by_stage`. */
  @OrAbsent()
  @IsIn(['by_stage', 'independent'])
  statusPolicy?: StatusPolicy;

  /**
   * The name of a preset: its stages are taken where none are given.
   * @example "Demo-led sales"
   */
  @OrAbsent()
  @IsString()
  @MaxLength(100)
  preset?: string;

  /** In their order. */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NewStageDto)
  stages?: NewStageDto[];
}
