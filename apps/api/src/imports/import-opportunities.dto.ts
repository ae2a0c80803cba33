import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsIn,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { AdjustValueDto } from '../opportunity/adjust-value.dto.js';
import { CreateOpportunityDto } from '../opportunity/create-opportunity.dto.js';
import { MoveToStageDto } from '../opportunity/move-to-stage.dto.js';
import { WriteDto } from '../request/write.dto.js';

/** The deal of a row. Its external id is that of the row. */
export class ImportedCreationDto extends CreateOpportunityDto {
  @Equals('create_opportunity')
  type: 'create_opportunity';
}

/** A move of the deal, at its own time. */
export class ImportedMoveDto extends MoveToStageDto {
  @Equals('move_to_stage')
  type: 'move_to_stage';
}

/** A value of the deal, at its own time. */
export class ImportedValueDto extends AdjustValueDto {
  @Equals('adjust_value')
  type: 'adjust_value';
}

class UnknownDecision {
  @IsIn(['create_opportunity', 'move_to_stage', 'adjust_value'])
  type: string;
}

/** A row of an import: the deal and what happened to it, in order, in one append. */
export class ImportRowDto {
  /** The row's key: importing it again adds nothing. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  externalId: string;

  /** The creation first. */
  @ApiProperty({
    type: 'array',
    items: {
      oneOf: [ImportedCreationDto, ImportedMoveDto, ImportedValueDto].map((type) => ({ $ref: getSchemaPath(type) })),
    },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => UnknownDecision, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'type',
      subTypes: [
        { name: 'create_opportunity', value: ImportedCreationDto },
        { name: 'move_to_stage', value: ImportedMoveDto },
        { name: 'adjust_value', value: ImportedValueDto },
      ],
    },
  })
  decisions: (ImportedCreationDto | ImportedMoveDto | ImportedValueDto)[];
}

/** Some rows of an import. */
export class ImportOpportunitiesDto extends WriteDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ImportRowDto)
  rows: ImportRowDto[];
}
