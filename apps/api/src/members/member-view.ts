import { lookUp, type Member, type Membership } from '#domain';
import { HttpProblem } from '#http';
import { type MemberDto } from './member.dto.js';

/** A member as callers see them. */
export const memberView = ({ id, name, email, role, removal }: Member): MemberDto => ({
  id,
  name,
  email,
  role,
  removal: removal && { ...removal },
});

/** The same of one of the members. @throws `member_not_found` */
export function memberIn({ members }: Membership, memberId: string): MemberDto {
  const member = lookUp(members, memberId);
  if (!member) throw new HttpProblem('member_not_found', { memberId });
  return memberView(member);
}
