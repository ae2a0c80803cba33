import { ArrayMaxSize, IsArray, IsEmail, IsObject, IsString, MaxLength, MinLength } from 'class-validator';
import { IsUUID, OrAbsent, Trimmed } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A person. Name, emails and phones are stored encrypted. */
export class CreateContactDto extends WriteDto {
  /** The contact's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** Your own id of it, unique among contacts: creating with a known one answers 200 with the one that has it. */
  @OrAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;

  /** @example "Grace Lind" */
  @IsString()
  @MaxLength(200)
  name: string;

  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @Trimmed()
  @IsEmail({}, { each: true })
  emails?: string[];

  /**
   * Kept in E.164. One without a country code is of the organization's country, that of its locale.
   * @example ["+49 30 901820"]
   */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  phones?: string[];

  /** An account of the organization. */
  @OrAbsent()
  @IsUUID()
  accountId?: string;

  /** By the id of a field that the organization defined. */
  @OrAbsent()
  @IsObject()
  customFields?: Record<string, string | number>;
}
