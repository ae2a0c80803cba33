import { IsString, MaxLength, MinLength } from 'class-validator';
import { OrAbsent } from '../request/validation.js';
import { TellsOfLeadDto } from './lead-fields.dto.js';

/** What a form, a chatbot or a campaign sends of a prospect. Stored encrypted. */
export class CaptureLeadDto extends TellsOfLeadDto {
  /** The id of the submission: sent again, it gives the lead that it made. */
  @OrAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;
}
