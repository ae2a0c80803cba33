import { IsIn } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The policy. */
export class SetCloseReasonPolicyDto extends WriteDto {
  /** `lost`: lost and abandoned deals. */
  @IsIn(['optional', 'lost', 'always'])
  policy: 'optional' | 'lost' | 'always';
}
