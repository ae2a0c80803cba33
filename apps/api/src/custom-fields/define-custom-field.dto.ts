import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { type CustomFieldDefinition, customFieldKinds, type CustomFieldRecord, customFieldRecords } from '#domain';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A field of your own. */
export class DefineCustomFieldDto extends WriteDto {
  /** The field's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** Which records have it. */
  @IsIn(customFieldRecords)
  record: CustomFieldRecord;

  /**
   * Unique among the fields of such records, ignoring case.
   * @example "Seats"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /** What it holds; fixed from then on. */
  @IsIn(customFieldKinds)
  kind: CustomFieldDefinition['kind'];

  /**
   * What can be chosen, for a choice field.
   * @example ["small", "large"]
   */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  choices?: string[];
}
