import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { type Member, type Members } from './state.js';

/** The member, who is not leaving. @throws `member_not_found`, `member_removed` naming who takes over */
export function requirePresent(members: Members, memberId: string): Member {
  const member = lookUp(members, memberId) ?? reject('member_not_found', { memberId });
  const { removal } = member;
  return removal ? reject('member_removed', { memberId, successorId: removal.successorId }) : member;
}
