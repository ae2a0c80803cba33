import { v5 } from 'uuid';
import { memberIdOf } from './member-id.js';
import { type HumanRole, humanRoles, type Principal, type PrincipalRole, type Scope, scopes } from './principal.js';

/** Who holds an organization's token of that role in the credentials file. */
export function principalOf(organizationId: string, role: PrincipalRole): Principal {
  const id = memberIdOf(organizationId, role);
  if (isHuman(role)) return memberPrincipal(organizationId, id, role);
  if (role === 'agent') return agentPrincipal(organizationId, id);
  return {
    organizationId,
    role,
    actor: { kind: 'service', id, roles: [role] },
    scopes: new Set(scopesOf(role)),
    memberId: null,
    agentId: null,
  };
}

/** A person of the organization. */
export const memberPrincipal = (organizationId: string, memberId: string, role: HumanRole): Principal => ({
  organizationId,
  role,
  actor: { kind: 'user', id: memberId, roles: [role] },
  scopes: new Set(scopesOf(role)),
  memberId,
  agentId: null,
});

/** An AI agent: whichever of its tokens it uses, it reads what its work needs and asks for what it would do. */
export const agentPrincipal = (organizationId: string, agentId: string): Principal => ({
  organizationId,
  role: 'agent',
  actor: { kind: 'agent', id: agentId, roles: ['agent'] },
  scopes: new Set(scopesOf('agent')),
  memberId: null,
  agentId,
});

/** A service by its name: the same one whichever of its tokens it uses, so that rotating one keeps its idempotency keys. */
export const servicePrincipal = (organizationId: string, name: string, given: readonly string[]): Principal => ({
  organizationId,
  role: 'service',
  actor: { kind: 'service', id: v5(`service/${name}`, organizationId), roles: ['service'] },
  scopes: new Set(scopes.filter((scope) => given.includes(scope))),
  memberId: null,
  agentId: null,
});

const isHuman = (role: PrincipalRole): role is HumanRole => humanRoles.some((known) => known === role);

function scopesOf(role: PrincipalRole): readonly Scope[] {
  switch (role) {
    case 'service':
      return scopes;
    case 'admin':
      return ['commands', 'read', 'feed', 'export', 'backdate'];
    case 'sales_ops':
      return ['commands', 'read', 'backdate'];
    case 'manager':
    case 'closer':
    case 'setter':
    case 'agent':
      return ['commands', 'read'];
    case 'auditor':
      return ['read', 'export'];
  }
}
