import { type Role } from '#domain';

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

/** Everybody of the organization. */
export class MembersDto {
  items: MemberDto[];
}
