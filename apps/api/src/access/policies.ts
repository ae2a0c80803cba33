import { humanRoles, type PrincipalRole, principalRoles, type Scope } from '#auth';

/** Who may use a route. */
export interface Policy {
  readonly access: 'read' | 'write';
  readonly roles: readonly PrincipalRole[];
  /** rights that the role alone does not give: all of them are needed */
  readonly scopes: readonly Scope[];
}

const from = (role: Lowest): readonly PrincipalRole[] => ladder.slice(ladder.indexOf(role));

/** The roles of people, each with the rights of those before it (spec "domain" §8). */
const ladder = ['setter', 'closer', 'manager', 'sales_ops', 'admin'] as const;
type Lowest = (typeof ladder)[number];

const read = (roles: readonly PrincipalRole[]): Policy => ({ access: 'read', roles, scopes: ['read'] });
const write = (lowest: Lowest, ...scopes: readonly Scope[]): Policy => ({
  access: 'write',
  roles: [...from(lowest), 'service'],
  scopes: ['commands', ...scopes],
});

/** An AI agent may ask for it: what it asks for becomes an agent job, and waits for a person where the organization wants that. */
const orAgent = ({ roles, ...policy }: Policy): Policy => ({ ...policy, roles: [...roles, 'agent'] });

/** Every policy that a route can have. The first word is what it is about. */
export const policies = {
  'catalogue:read': read(principalRoles),
  'members:read': read([...humanRoles, 'service']),
  'deals:read': read([...from('closer'), 'auditor', 'service', 'agent']),
  'figures:read': read([...from('closer'), 'auditor', 'service']),
  'contacts:read': read([...from('setter'), 'auditor', 'service', 'agent']),
  'contacts:write': write('setter'),
  'conversations:read': read([...from('setter'), 'auditor', 'service', 'agent']),
  'conversations:write': write('setter'),
  'accounts:write': write('closer'),
  'deals:write': write('closer'),
  // What agents can do: make a deal, move it, and write notes. They have no part in any other write.
  'deals:create': orAgent(write('closer')),
  'deals:move': orAgent(write('closer')),
  'deals:edit': orAgent(write('closer')),
  'deals:note': orAgent(write('closer')),
  'deals:delete': write('manager'),
  'pipelines:write': write('sales_ops'),
  'imports:read': read([...from('sales_ops'), 'auditor', 'service']),
  'automations:read': read([...from('manager'), 'auditor', 'service']),
  'automations:write': write('sales_ops'),
  'goals:write': write('sales_ops'),
  'forecasts:write': write('closer'),
  'autonomy:read': read([...humanRoles, 'service']),
  'autonomy:write': write('sales_ops'),
  // Neither an agent nor a service: a person answers for it.
  'agent-jobs:decide': { access: 'write', roles: from('manager'), scopes: ['commands'] },
  'approvals:read': read([...from('manager'), 'auditor']),
  // An agent reads its own.
  'agent-jobs:read': read([...from('manager'), 'auditor', 'service', 'agent']),
  'webhooks:read': read(['sales_ops', 'admin', 'auditor']),
  // No service: it could have everything told to an address of its own.
  'webhooks:write': { access: 'write', roles: from('sales_ops'), scopes: ['commands'] },
  'webhook-secrets:read': read(from('sales_ops')),
  'lead-policy:read': read([...from('setter'), 'auditor', 'service', 'agent']),
  'lead-policy:write': write('sales_ops'),
  'leads:read': read([...from('setter'), 'auditor', 'service']),
  'leads:write': write('setter'),
  // By a person: a service takes no lead and judges none.
  'leads:judge': { access: 'write', roles: from('setter'), scopes: ['commands'] },
  'leads:convert': { access: 'write', roles: from('closer'), scopes: ['commands'] },
  // A form's token stands on a public page: it may do this and nothing else.
  'leads:capture': { access: 'write', roles: ['service'], scopes: ['capture'] },
  'imports:write': write('sales_ops', 'backdate'),
  'organization:write': write('admin'),
  // No service, whatever its scopes: it could pass for a channel's provider, or give itself any right.
  'channel-secrets:read': read(['admin']),
  'channel-secrets:write': { access: 'write', roles: ['admin'], scopes: ['commands'] },
  'tokens:read': read(['admin', 'auditor']),
  'tokens:write': { access: 'write', roles: ['admin'], scopes: ['commands'] },
  // A member's own; an admin's are everybody's. Reading is enough to give one's own token back.
  'own-tokens:read': read(humanRoles),
  'own-tokens:write': { access: 'write', roles: humanRoles, scopes: ['read'] },
} as const satisfies Record<string, Policy>;

/** The name of a policy. */
export type PolicyName = keyof typeof policies;
