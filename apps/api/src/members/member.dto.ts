import { type Role } from '#domain';

/** A person of the organization. */
export class MemberDto {
  id: string;
  /** @example "Ada Okafor" */
  name: string;
  email: string | null;
  /** @example "closer" */
  role: Role;
}

/** Everybody of the organization. */
export class MembersDto {
  items: MemberDto[];
}
