import { type EventSchemas } from '#decider';
import { type Role } from './roles.js';

interface Data {
  member_added: { memberId: string; name: string; email: string | null; role: Role };
  member_renamed: { memberId: string; name: string; previous: string };
  member_role_changed: { memberId: string; role: Role; previous: Role };
  /** step one: no deal can be given to the member from here on */
  member_removal_started: { memberId: string; successorId: string | null };
  /** step two: the member owned no open deal and was in no team any more */
  member_removed: { memberId: string };
}

/** What can happen to the people of an organization. */
export type MembersEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const membersSchemas = {
  member_added: { version: 1, personal: { name: '[erased]', email: null } },
  member_renamed: { version: 1, personal: { name: '[erased]', previous: '[erased]' } },
  member_role_changed: { version: 1 },
  member_removal_started: { version: 1 },
  member_removed: { version: 1 },
} as const satisfies EventSchemas;
