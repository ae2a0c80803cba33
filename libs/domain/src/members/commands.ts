import { type DealCount } from '../deal-counts.js';
import { type Teams } from '../teams/state.js';
import { type Role } from './roles.js';

/** Take a person into the organization. */
export interface AddMember {
  readonly type: 'add_member';
  readonly memberId: string;
  readonly name: string;
  readonly email?: string;
  readonly role: Role;
}

/** Begin to remove a person from the organization. */
export interface RemoveMember {
  readonly type: 'remove_member';
  readonly memberId: string;
  /** who gets the open deals; null: nobody; needed where there are some */
  readonly successorId?: string | null;
}

/** End it, the person owning no open deal and being in no team. By a process. */
export interface CompleteMemberRemoval {
  readonly type: 'complete_member_removal';
  readonly memberId: string;
}

/** Everything that can be asked of the people of an organization. */
export type MembersCommand =
  | AddMember
  | { readonly type: 'rename_member'; readonly memberId: string; readonly name: string }
  | { readonly type: 'change_member_role'; readonly memberId: string; readonly role: Role }
  | RemoveMember
  | CompleteMemberRemoval;

/** What a decision about members reads besides them. */
export interface MembersWorld {
  readonly teams: Teams;
  /** registered, active AI agents */
  readonly agentIds: ReadonlySet<string>;
  /** the open deals of the command's member; null: not counted */
  readonly deals: DealCount | null;
}
