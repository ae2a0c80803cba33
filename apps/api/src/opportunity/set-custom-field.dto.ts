import { ValidateBy } from 'class-validator';
import { OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

const IsTextOrNumber = () =>
  ValidateBy({
    name: 'isTextOrNumber',
    validator: {
      validate: (value: unknown) => typeof value === 'string' || Number.isFinite(value),
      defaultMessage: () => '$property must be a text, a number or null',
    },
  });

/** The value of a field. */
export class SetCustomFieldDto extends WriteDto {
  /** Of the kind of the field; null clears it. */
  @OrNull()
  @IsTextOrNumber()
  value: string | number | null;
}
