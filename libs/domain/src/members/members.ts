import { type Decider } from '#decider';
import { lookUp } from '../look-up.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { type AddMember, type MembersCommand, type MembersWorld } from './commands.js';
import { type MembersEvent } from './events.js';
import { requireOtherAdmin, requirePresent } from './present.js';
import { completeMemberRemoval, removeMember } from './remove-member.js';
import { type Member, type Members } from './state.js';

/** The rules of an organization's people. */
export const members: Decider<MembersCommand, Members, MembersEvent, MembersWorld> = {
  initialState: {},
  decide(command, state, world) {
    switch (command.type) {
      case 'add_member':
        return add(command, state);
      case 'rename_member': {
        const { memberId, name } = command;
        const { name: previous } = requirePresent(state, memberId);
        return name === previous
          ? []
          : [{ type: 'member_renamed', data: { memberId, name: requireName(name), previous } }];
      }
      case 'change_member_role': {
        const { memberId, role } = command;
        const member = requirePresent(state, memberId);
        const { role: previous } = member;
        if (role === previous) return [];
        requireOtherAdmin(state, member);
        return [{ type: 'member_role_changed', data: { memberId, role, previous } }];
      }
      case 'remove_member':
        return removeMember(command, state, world);
      case 'complete_member_removal':
        return completeMemberRemoval(command, state, world);
    }
  },
  evolve,
};

function add(command: AddMember, state: Members): MembersEvent[] {
  const { memberId, name, email = null, role } = command;
  if (lookUp(state, memberId)) reject('already_exists', { memberId });
  return [{ type: 'member_added', data: { memberId, name: requireName(name), email, role } }];
}

function evolve(state: Members, event: MembersEvent): Members {
  const { memberId } = event.data;
  if (event.type === 'member_added') {
    const { name, email, role } = event.data;
    return { ...state, [memberId]: { id: memberId, name, email, role, removal: null } };
  }
  const member = lookUp(state, memberId);
  return member ? { ...state, [memberId]: { ...member, ...changed(member, event) } } : state;
}

function changed({ removal }: Member, event: Exclude<MembersEvent, { type: 'member_added' }>): Partial<Member> {
  switch (event.type) {
    case 'member_renamed':
      return { name: event.data.name };
    case 'member_role_changed':
      return { role: event.data.role };
    case 'member_removal_started':
      return { removal: { successorId: event.data.successorId, done: false } };
    case 'member_removed':
      return { removal: { successorId: removal?.successorId ?? null, done: true } };
    default:
      event satisfies never;
      return {};
  }
}
