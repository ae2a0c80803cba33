import { Matches } from 'class-validator';
import { aPosition } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** From where on everything is told once more. */
export class ReplayWebhookDto extends WriteDto {
  /** A log position: what happened after it is told again; `0`: all of it. @example "12345" */
  @Matches(/^\d{1,18}$/, aPosition)
  from: string;
}
