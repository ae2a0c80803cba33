import { ArrayMinSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { type Scope, scopes } from '#auth';
import { IsInstant, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A token for a member. */
export class IssueMemberTokenDto extends WriteDto {
  /**
   * What it is for.
   * @example "Laptop"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /**
   * When it ends. Absent: when it is revoked.
   * @example "2027-01-01T00:00:00.000Z"
   */
  @OrAbsent()
  @IsInstant()
  expiresAt?: string;
}

/** A token for a service. */
export class IssueServiceTokenDto extends IssueMemberTokenDto {
  /**
   * The service. Its tokens are one caller: to rotate, issue another under the same name, then revoke the old one.
   * @example "billing"
   */
  declare name: string;

  /**
   * What it may do.
   * @example ["commands", "read"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(scopes, { each: true })
  scopes: Scope[];
}
