import { IsEmail, IsIn, IsString, MaxLength } from 'class-validator';
import { type Role, roles } from '#domain';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A person. */
export class AddMemberDto extends WriteDto {
  /** The member's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Stored encrypted.
   * @example "Ada Okafor"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /** Stored encrypted. */
  @OrAbsent()
  @IsEmail()
  email?: string;

  /** @example "closer" */
  @IsIn([...roles, 'auditor'])
  role: Role;
}
