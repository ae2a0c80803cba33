import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameOrganizationDto extends WriteDto {
  /** @example "Northwind Traders" */
  @IsString()
  @MaxLength(200)
  name: string;
}
