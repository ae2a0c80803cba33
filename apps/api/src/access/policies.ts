import { type Principal, type PrincipalRole, principalRoles, type Scope } from '#auth';

/** Who may use a route. */
export interface Policy {
  readonly access: 'read' | 'write';
  readonly roles: readonly PrincipalRole[];
  /** a right that the role alone does not give */
  readonly scope: Scope;
}

const from = (role: Lowest): readonly PrincipalRole[] => ladder.slice(ladder.indexOf(role));

/** The roles of people, each with the rights of those before it (spec "domain" §8). */
const ladder = ['setter', 'closer', 'manager', 'sales_ops', 'admin'] as const;
type Lowest = (typeof ladder)[number];

const read = (roles: readonly PrincipalRole[]): Policy => ({ access: 'read', roles, scope: 'read' });
const write = (lowest: Lowest): Policy => ({ access: 'write', roles: [...from(lowest), 'service'], scope: 'commands' });

/** Every policy that a route can have. The first word is what it is about. */
export const policies = {
  'catalogue:read': read(principalRoles),
  'deals:read': read([...from('closer'), 'auditor', 'service', 'agent']),
  'figures:read': read([...from('closer'), 'auditor', 'service']),
  'contacts:read': read([...from('setter'), 'auditor', 'service', 'agent']),
  'contacts:write': write('setter'),
  'accounts:write': write('closer'),
  'deals:write': write('closer'),
  'deals:delete': write('manager'),
  'pipelines:write': write('sales_ops'),
  'imports:write': { ...write('sales_ops'), scope: 'backdate' },
  'organization:write': write('admin'),
  'channel-secrets:read': read(['admin', 'service']),
} as const satisfies Record<string, Policy>;

/** The name of a policy. */
export type PolicyName = keyof typeof policies;

/** Whether the policy lets the principal in. */
export const isAllowed = ({ roles, scope }: Policy, principal: Principal): boolean =>
  roles.includes(principal.role) && principal.scopes.has(scope);
