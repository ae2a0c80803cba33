import { ArrayMaxSize, IsArray, IsEmail, IsObject, IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent, OrCleared, Trimmed } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The fields to change (JSON merge patch): an absent one stays, null clears. */
export class EditContactDto extends WriteDto {
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  @OrCleared()
  @IsArray()
  @ArrayMaxSize(20)
  @Trimmed()
  @IsEmail({}, { each: true })
  emails?: string[] | null;

  @OrCleared()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  phones?: string[] | null;

  @OrCleared()
  @IsUUID()
  accountId?: string | null;

  /** By the id of a field that the organization defined; an absent one stays, null clears. */
  @OrAbsent()
  @IsObject()
  customFields?: Record<string, string | number | null>;
}
