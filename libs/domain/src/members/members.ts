import { type Decider } from '#decider';
import { lookUp } from '../look-up.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { type MembersEvent } from './events.js';
import { type Role } from './roles.js';
import { type Member, type Members } from './state.js';

/** Take a person into the organization. */
export interface AddMember {
  readonly type: 'add_member';
  readonly memberId: string;
  readonly name: string;
  readonly email?: string;
  readonly role: Role;
}

/** Everything that can be asked of the people of an organization. */
export type MembersCommand =
  | AddMember
  | { readonly type: 'rename_member'; readonly memberId: string; readonly name: string }
  | { readonly type: 'change_member_role'; readonly memberId: string; readonly role: Role };

/** The members' decisions read nothing else. */
export type MembersWorld = Readonly<Record<string, never>>;

/** The rules of an organization's people. */
export const members: Decider<MembersCommand, Members, MembersEvent, MembersWorld> = {
  initialState: {},
  decide(command, state) {
    switch (command.type) {
      case 'add_member':
        return add(command, state);
      case 'rename_member': {
        const { memberId, name } = command;
        const { name: previous } = requireMember(state, memberId);
        return name === previous
          ? []
          : [{ type: 'member_renamed', data: { memberId, name: requireName(name), previous } }];
      }
      case 'change_member_role': {
        const { memberId, role } = command;
        const { role: previous } = requireMember(state, memberId);
        return role === previous ? [] : [{ type: 'member_role_changed', data: { memberId, role, previous } }];
      }
    }
  },
  evolve,
};

function add(command: AddMember, state: Members): MembersEvent[] {
  const { memberId, name, email = null, role } = command;
  if (lookUp(state, memberId)) reject('already_exists', { memberId });
  return [{ type: 'member_added', data: { memberId, name: requireName(name), email, role } }];
}

const requireMember = (state: Members, memberId: string): Member =>
  lookUp(state, memberId) ?? reject('member_not_found', { memberId });

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
