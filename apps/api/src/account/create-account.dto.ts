import { ArrayMaxSize, IsArray, IsFQDN, IsInt, IsObject, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { IsMoney, MoneyDto } from '../opportunity/money.dto.js';
import { hostNames, IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A company. */
export class CreateAccountDto extends WriteDto {
  /** The account's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** Your own id of it, unique among accounts: creating with a known one answers 200 with the one that has it. */
  @OrAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;

  /** @example "Acme Corporation" */
  @IsString()
  @MaxLength(200)
  name: string;

  /** @example ["acme.example"] */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFQDN({}, hostNames)
  @MaxLength(253, { each: true })
  domains?: string[];

  /** @example "retail" */
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  sector?: string;

  @OrAbsent()
  @IsString()
  @MaxLength(200)
  location?: string;

  @OrAbsent()
  @IsInt()
  @Min(0)
  employees?: number;

  /** A year's. */
  @OrAbsent()
  @IsMoney()
  revenue?: MoneyDto;

  /** The account that it belongs to. */
  @OrAbsent()
  @IsUUID()
  parentId?: string;

  /** By the id of a field that the organization defined. */
  @OrAbsent()
  @IsObject()
  customFields?: Record<string, string | number>;
}
