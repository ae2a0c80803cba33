import { IsBoolean } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** Whether values can be set. */
export class SetTeamDealAmountDto extends WriteDto {
  @IsBoolean()
  enabled: boolean;
}
