import { type Role } from './roles.js';

/** A person of the organization. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
}

/** The people of an organization by id. */
export type Members = Readonly<Record<string, Member>>;
