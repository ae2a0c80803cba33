import { IsUUID, OrAbsent, OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { IsMoney, MoneyDto } from './money.dto.js';

/** The other team. */
export class ChangeTeamDto extends WriteDto {
  /** Null: no team. */
  @OrNull()
  @IsUUID()
  teamId: string | null;

  /** Needed where the team's pipeline has another currency. */
  @OrAbsent()
  @IsMoney()
  value?: MoneyDto;
}
