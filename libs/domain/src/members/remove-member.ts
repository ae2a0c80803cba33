import { lookUp } from '../look-up.js';
import { requireNoDeals } from '../no-open-deals.js';
import { reject } from '../rejections.js';
import { isAwaited, isRepeated } from '../removal.js';
import { type MembersEvent } from './events.js';
import { type CompleteMemberRemoval, type MembersWorld, type RemoveMember } from './commands.js';
import { requireOtherAdmin, requirePresent } from './present.js';
import { type Members } from './state.js';

/**
 * Step one of two: the member can be given no deal from here on, and no token of theirs opens anything.
 *
 * @throws `member_not_found`, `member_removed` where the member or the successor is leaving, `deletion_target` while the member
 * takes over from another, `last_admin`, `member_in_use` where there are open deals and nobody is named
 */
export function removeMember(command: RemoveMember, state: Members, world: MembersWorld): readonly MembersEvent[] {
  const { memberId, successorId } = command;
  if (isRepeated(lookUp(state, memberId)?.removal, successorId)) return [];
  requireOtherAdmin(state, requirePresent(state, memberId));
  const removals = Object.values(state).map(({ removal }) => removal);
  if (isAwaited(memberId, removals)) reject('deletion_target', { memberId });
  if (successorId === undefined) requireNoDeals('member_in_use', { memberId }, world);
  if (typeof successorId === 'string') requirePresent(state, successorId);
  if (successorId === memberId) reject('member_removed', { memberId });
  return [{ type: 'member_removal_started', data: { memberId, successorId: successorId ?? null } }];
}

/**
 * Step two; nothing where no removal was begun.
 *
 * @throws `member_in_use` while the member owns an open deal or is in a team
 */
export function completeMemberRemoval(
  { memberId }: CompleteMemberRemoval,
  state: Members,
  world: MembersWorld,
): readonly MembersEvent[] {
  if (lookUp(state, memberId)?.removal?.done !== false) return [];
  requireNoDeals('member_in_use', { memberId }, world);
  const teams = Object.values(world.teams.byId).filter(({ memberIds }) => memberIds.includes(memberId));
  const { position } = world.deals ?? {};
  if (teams.length > 0) reject('member_in_use', { memberId, count: 0, position, teamIds: teams.map(({ id }) => id) });
  return [{ type: 'member_removed', data: { memberId } }];
}
