import { IntersectionType } from '@nestjs/swagger';
import { type Role } from '#domain';
import { RevisedDto } from '../request/revised.dto.js';

/** A person who left, or is leaving. */
export class MemberRemovalDto {
  /** Who gets the open deals; null: nobody. */
  successorId: string | null;
  /** Whether all of it is done. */
  done: boolean;
}

/** A person of the organization. */
export class MemberDto {
  id: string;
  /** @example "Ada Okafor" */
  name: string;
  email: string | null;
  /** @example "closer" */
  role: Role;
  /** Left the organization, or is leaving: owns no new deals. Those who left stay listed, for history names them. */
  removal: MemberRemovalDto | null;
}

/** A member in the list. */
export class ListedMemberDto extends IntersectionType(MemberDto, RevisedDto) {}

/** Everybody of the organization. */
export class MembersDto {
  items: ListedMemberDto[];
}
