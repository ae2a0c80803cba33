import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, ValidateBy } from 'class-validator';
import { type ComparedValue, type Comparison, comparisons, type Condition } from '#domain';
import { OrAbsent } from '../request/validation.js';

const mostTexts = 1_000;
const longestText = 1_000;

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= longestText;

const isCompared = (value: unknown): boolean =>
  isText(value) ||
  typeof value === 'boolean' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.length <= mostTexts && value.every(isText));

const IsCompared = () =>
  ValidateBy({
    name: 'isCompared',
    validator: {
      validate: isCompared,
      defaultMessage: () => '$property must be a text, a number, true or false, or a list of texts',
    },
  });

/** What must hold for a field of a record. */
export class ConditionDto {
  /**
   * A field of the record, or `customFields.<id>`.
   * @example "employees"
   */
  @IsString()
  @MaxLength(200)
  field: string;

  /** Text is compared without case and surrounding space. */
  @ApiProperty({ enum: comparisons })
  @IsIn(comparisons)
  comparison: Comparison;

  /** A list of texts for `one_of` and `none_of`; none for `filled` and `empty`. Money in the minor unit. */
  @ApiProperty({
    required: false,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
    example: 50,
  })
  @OrAbsent()
  @IsCompared()
  value?: ComparedValue;
}

/** The condition that a body says. */
export const conditionOf = ({ field, comparison, value }: ConditionDto): Condition => ({
  field,
  comparison,
  ...(value !== undefined && { value }),
});
