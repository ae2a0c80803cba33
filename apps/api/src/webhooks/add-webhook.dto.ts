import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsUUID, OrAbsent, OrCleared, Trimmed } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Of which records; absent or null: of all. */
export class FilterFieldsDto {
  @OrCleared()
  @IsUUID()
  pipelineId?: string | null;

  @OrCleared()
  @IsUUID()
  teamId?: string | null;

  @OrCleared()
  @IsUUID()
  repId?: string | null;
}

/** A webhook. */
export class AddWebhookDto extends WriteDto {
  /** The webhook's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Unique among the webhooks, ignoring case.
   * @example "Data warehouse"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /**
   * An https address on the public internet, or on a host that the operator allows. Stored in clear.
   * @example "https://warehouse.example/dealstream"
   */
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  url: string;

  /**
   * What it is told of: `*` for all; none where only automations call it. `GET /v1/webhooks/event-types` lists them.
   * @example ["stage_advanced", "closed_won"]
   */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  eventTypes: string[];

  /** Events of deals that are, or were before the event, in this pipeline or team, or this rep's. Absent: of all records. */
  @OrAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => FilterFieldsDto)
  filter?: FilterFieldsDto;
}
