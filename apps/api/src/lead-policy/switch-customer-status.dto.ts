import { IsBoolean } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** Whether a won deal gives its lead the status Customer. */
export class SwitchCustomerStatusDto extends WriteDto {
  @IsBoolean()
  enabled: boolean;
}
