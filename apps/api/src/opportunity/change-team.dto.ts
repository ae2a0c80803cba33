import { Type } from 'class-transformer';
import { IsUUID, ValidateNested } from 'class-validator';
import { OrAbsent, OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { MoneyDto } from './money.dto.js';

/** The other team. */
export class ChangeTeamDto extends WriteDto {
  /** Null: no team. */
  @OrNull()
  @IsUUID('loose')
  teamId: string | null;

  /** Needed where the team's pipeline has another currency. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => MoneyDto)
  value?: MoneyDto;
}
