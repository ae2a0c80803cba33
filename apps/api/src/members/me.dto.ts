import { ApiProperty } from '@nestjs/swagger';
import { type PrincipalRole, principalRoles, type Scope, scopes } from '#auth';

/** Who a token stands for. */
export class MeDto {
  organizationId: string;
  @ApiProperty({ enum: principalRoles })
  role: PrincipalRole;
  /** Null: not a person. */
  memberId: string | null;
  /** Null: not an AI agent. */
  agentId: string | null;
  /** Rights that are given one by one; people have those that their role implies. */
  @ApiProperty({ enum: scopes, isArray: true })
  scopes: Scope[];
}
