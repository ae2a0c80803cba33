import { type Removal } from '../removal.js';
import { type Role } from './roles.js';

/** A person of the organization. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  /** left the organization, or is leaving: owns no new deals, and the open ones go to the successor */
  readonly removal: Removal | null;
}

/** The people of an organization by id, those who left included: history names them. */
export type Members = Readonly<Record<string, Member>>;
