import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { type Member, type Members } from './state.js';

/** The member, who is not leaving. @throws `member_not_found`, `member_removed` naming who takes over */
export function requirePresent(members: Members, memberId: string): Member {
  const member = lookUp(members, memberId) ?? reject('member_not_found', { memberId });
  const { removal } = member;
  return removal ? reject('member_removed', { memberId, successorId: removal.successorId }) : member;
}

/** Somebody must be able to let others in. @throws `last_admin` where the member is the only admin who stays */
export function requireOtherAdmin(members: Members, { id: memberId, role }: Member): void {
  const isOther = (one: Member): boolean => one.role === 'admin' && one.removal === null && one.id !== memberId;
  if (role === 'admin' && !Object.values(members).some(isOther)) reject('last_admin', { memberId });
}
