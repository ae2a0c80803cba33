import { ArrayMaxSize, IsArray, IsFQDN, IsInt, IsObject, IsString, MaxLength, Min } from 'class-validator';
import { IsMoney, MoneyDto } from '../opportunity/money.dto.js';
import { hostNames, IsUUID, OrAbsent, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The fields to change (JSON merge patch): an absent one stays, null clears. */
export class EditAccountDto extends WriteDto {
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  @OrCleared()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFQDN({}, hostNames)
  @MaxLength(253, { each: true })
  domains?: string[] | null;

  @OrCleared()
  @IsString()
  @MaxLength(200)
  sector?: string | null;

  @OrCleared()
  @IsString()
  @MaxLength(200)
  location?: string | null;

  @OrCleared()
  @IsInt()
  @Min(0)
  employees?: number | null;

  /** A year's. */
  @OrCleared()
  @IsMoney()
  revenue?: MoneyDto | null;

  @OrCleared()
  @IsUUID()
  parentId?: string | null;

  /** By the id of a field that the organization defined; an absent one stays, null clears. */
  @OrAbsent()
  @IsObject()
  customFields?: Record<string, string | number | null>;
}
