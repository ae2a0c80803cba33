import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, ValidateBy } from 'class-validator';
import { type GateField, isGateField } from '#domain';
import { OrAbsent, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The gates that the stage has from now on. */
export class SetStageGatesDto extends WriteDto {
  /**
   * Fields that must be filled: a deal's own, or `customFields.<id>`. Absent: none.
   * @example ["source", "expectedCloseDate"]
   */
  @ApiProperty({ type: String, isArray: true, required: false })
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateBy(
    {
      name: 'isGateField',
      validator: {
        validate: isGateField,
        defaultMessage: () => '$property must be fields of a deal, or customFields.<id>',
      },
    },
    { each: true },
  )
  requiredFields?: GateField[];

  /** The least value, in the minor unit of the pipeline's currency. Absent or null: any will do. */
  @OrCleared()
  @IsInt()
  leastValue?: number | null;

  /** Whether the move must say why. Absent: no. */
  @OrAbsent()
  @IsBoolean()
  reasonRequired?: boolean;
}
