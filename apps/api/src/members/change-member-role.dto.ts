import { IsIn } from 'class-validator';
import { type Role, roles } from '#domain';
import { WriteDto } from '../request/write.dto.js';

/** The new role. */
export class ChangeMemberRoleDto extends WriteDto {
  /**
   * What the member may do.
   * @example "closer"
   */
  @IsIn([...roles, 'auditor'])
  role: Role;
}
