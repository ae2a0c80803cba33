import { IsBoolean } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** Whether If-Match is demanded. */
export class SetIfMatchDemandDto extends WriteDto {
  @IsBoolean()
  demanded: boolean;
}
