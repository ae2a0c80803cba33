import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { LeadFieldsDto } from './lead-fields.dto.js';

/** A prospect: with a name, a company, an email or a phone. Stored encrypted. */
export class CreateLeadDto extends LeadFieldsDto {
  /** The lead's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** Your own id of it, unique among leads: creating with a known one answers 200 with the one that has it. */
  @OrAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;

  /** Absent: Potential. */
  @OrAbsent()
  @IsUUID()
  statusId?: string;
}
