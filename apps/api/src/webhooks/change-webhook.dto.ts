import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OrAbsent, Trimmed } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { FilterFieldsDto } from './add-webhook.dto.js';

/** The fields to change (JSON merge patch): an absent one stays; null clears a field of the filter. */
export class ChangeWebhookDto extends WriteDto {
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  @OrAbsent()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  url?: string;

  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  eventTypes?: string[];

  @OrAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => FilterFieldsDto)
  filter?: FilterFieldsDto;
}
