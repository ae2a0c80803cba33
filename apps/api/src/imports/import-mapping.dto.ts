import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsPositive,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type DateForm, dateForms, type FieldSource, type Lookup, type StatusPolicy } from '#domain';
import { NewStageDto } from '../pipelines/new-stage.dto.js';
import { OrAbsent } from '../request/validation.js';
import { IsFieldSources, IsLookups } from './import-mapping.validation.js';
import { aCurrency } from '../request/validation.js';

/** Where a value comes from: a column, or a constant. */
export class ColumnSourceDto {
  /** @example "Company" */
  @OrAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  column?: string;

  /** The same for every row. */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  constant?: string;

  /**
   * What the column's texts mean; one that is not listed refuses the row.
   * @example {"W": "Closed Won", "L": "Closed Lost"}
   */
  @OrAbsent()
  @IsObject()
  values?: Record<string, string>;

  /** Instead of an empty text. */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  else?: string;

  /**
   * What an amount is multiplied by to be whole currency.
   * @example 1000000
   */
  @OrAbsent()
  @IsInt()
  @IsPositive()
  scale?: number;

  /** The lookup whose row the text finds. */
  @OrAbsent()
  @IsString()
  lookup?: string;

  /** The column of that row that is the value. */
  @OrAbsent()
  @IsString()
  take?: string;
}

/** Holds where the column is filled, or is one of the texts. */
export class RowConditionDto {
  @IsString()
  @MinLength(1)
  column: string;

  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  in?: string[];
}

/** What happened to a deal after its creation. */
export class MappedStepDto {
  @IsIn(['move', 'adjust'])
  do: 'move' | 'adjust';

  @OrAbsent()
  @ValidateNested()
  @Type(() => RowConditionDto)
  when?: RowConditionDto;

  /** When; empty: at the import. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => ColumnSourceDto)
  at?: ColumnSourceDto;

  /** Where to, of a move. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => ColumnSourceDto)
  stage?: ColumnSourceDto;

  /** The new value, of an adjustment; empty is zero. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => ColumnSourceDto)
  value?: ColumnSourceDto;

  @OrAbsent()
  @ValidateNested()
  @Type(() => ColumnSourceDto)
  reason?: ColumnSourceDto;
}

class MappedStageDto extends NewStageDto {}

/** The pipeline of every deal: of that id or name; with stages it is made where there is none. */
export class MappedPipelineDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  description?: string;

  @OrAbsent()
  @IsIn(['by_stage', 'independent'])
  statusPolicy?: StatusPolicy;

  @OrAbsent()
  @Matches(/^[A-Z]{3}$/, aCurrency)
  currency?: string;

  @OrAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MappedStageDto)
  stages?: MappedStageDto[];
}

const fieldSources = {
  type: 'object' as const,
  additionalProperties: {
    oneOf: [
      { $ref: getSchemaPath(ColumnSourceDto) },
      { type: 'array' as const, items: { $ref: getSchemaPath(ColumnSourceDto) } },
    ],
  },
};

/** Accounts that are made where a row names one that is not there. */
export class MissingAccountsDto {
  /** The lookup whose row the name finds. */
  @OrAbsent()
  @IsString()
  lookup?: string;

  /** Fields of a new one, from that row. */
  @OrAbsent()
  @IsFieldSources()
  @ApiPropertyOptional(fieldSources)
  fields?: Record<string, FieldSource>;
}

/** What is made where a row names it and there is none. */
export class MissingRecordsDto {
  @OrAbsent()
  @ValidateNested()
  @Type(() => MissingAccountsDto)
  accounts?: MissingAccountsDto;

  /** As closers, in the teams of their deals. For admins. */
  @OrAbsent()
  @IsBoolean()
  reps?: boolean;

  /** For admins. */
  @OrAbsent()
  @IsBoolean()
  teams?: boolean;
}

/** How the rows of a file become records. */
@ApiExtraModels(ColumnSourceDto)
export class ImportMappingDto {
  /** The row's key; absent: all that the row says is its key. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => ColumnSourceDto)
  externalId?: ColumnSourceDto;

  /** The form of every date; an RFC 3339 instant is understood in any. */
  @IsIn(dateForms)
  dates: DateForm;

  /** Of amounts. Absent: the pipeline's, else the organization's. */
  @OrAbsent()
  @Matches(/^[A-Z]{3}$/, aCurrency)
  currency?: string;

  /**
   * By field; one that the organization defined is `customFields.<its id>`. Emails, phones, domains and tags take several.
   * @example {"name": {"column": "Name"}, "emails": [{"column": "Email"}, {"column": "Email 2"}]}
   */
  @IsFieldSources()
  @ApiProperty(fieldSources)
  fields: Record<string, FieldSource>;

  /** Rows by their key, each by column: what a text of the file stands for. */
  @OrAbsent()
  @IsLookups()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  lookups?: Record<string, Lookup>;

  @OrAbsent()
  @ValidateNested()
  @Type(() => MappedPipelineDto)
  pipeline?: MappedPipelineDto;

  /** When a deal came about; empty: at the import. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => ColumnSourceDto)
  createdAt?: ColumnSourceDto;

  /** What happened to a deal since, in order. */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => MappedStepDto)
  steps?: MappedStepDto[];

  /** The stage that the deal must have come to, so that a row that contradicts itself is refused. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => ColumnSourceDto)
  endsIn?: ColumnSourceDto;

  @OrAbsent()
  @ValidateNested()
  @Type(() => MissingRecordsDto)
  missing?: MissingRecordsDto;
}
