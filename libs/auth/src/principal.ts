import { type Actor } from '#decider';

/** The roles a token can have: those of people, `auditor`, `service` (a back-office system) and `agent` (an AI worker). */
export const principalRoles = [
  'admin',
  'sales_ops',
  'manager',
  'closer',
  'setter',
  'auditor',
  'service',
  'agent',
] as const;

/** A token's role. */
export type PrincipalRole = (typeof principalRoles)[number];

/** The roles that belong to a person: such a token is a member of its organization. */
export const humanRoles = ['admin', 'sales_ops', 'manager', 'closer', 'setter', 'auditor'] as const;

/** A person's role. */
export type HumanRole = (typeof humanRoles)[number];

/** What a back-office system may be given; people have those that their role implies. */
export const scopes = ['commands', 'read', 'feed', 'export', 'backdate', 'capture'] as const;

/** A right that is given one by one. */
export type Scope = (typeof scopes)[number];

/** Who a request comes from. */
export interface Principal {
  readonly organizationId: string;
  readonly role: PrincipalRole;
  /** as the events that it causes name it */
  readonly actor: Actor;
  readonly scopes: ReadonlySet<Scope>;
  /** null: not a person */
  readonly memberId: string | null;
  /** null: not an AI agent */
  readonly agentId: string | null;
}
