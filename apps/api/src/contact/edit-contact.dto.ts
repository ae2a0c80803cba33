import { ArrayMaxSize, IsArray, IsEmail, IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent, OrCleared } from '../request/validation.js';
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
}
