import { IsInt, IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameLeadStatusDto extends WriteDto {
  /** @example "Call later" */
  @IsString()
  @MaxLength(200)
  name: string;
}

/** The new sentence. */
export class DescribeLeadStatusDto extends WriteDto {
  @IsString()
  @MaxLength(2000)
  description: string;
}

/** The new place. */
export class RepositionLeadStatusDto extends WriteDto {
  /** Index from 0, as it will be. */
  @IsInt()
  position: number;
}

/** What the leads that have the status get. */
export class DeleteLeadStatusDto extends WriteDto {
  /** Needed where leads have the status. */
  @OrAbsent()
  @IsUUID()
  replacedBy?: string;
}
