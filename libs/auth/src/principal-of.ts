import { memberIdOf } from './member-id.js';
import { humanRoles, type Principal, type PrincipalRole, type Scope, scopes } from './principal.js';

/** Who holds an organization's token of that role. */
export function principalOf(organizationId: string, role: PrincipalRole): Principal {
  const id = memberIdOf(organizationId, role);
  const human = humanRoles.some((known) => known === role);
  const kind = human ? 'user' : role === 'agent' ? 'agent' : 'service';
  return {
    organizationId,
    role,
    actor: { kind, id, roles: [role] },
    scopes: new Set(scopesOf(role)),
    memberId: human ? id : null,
  };
}

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
      return ['commands', 'read'];
    case 'auditor':
      return ['read', 'export'];
    case 'agent':
      return ['read'];
  }
}
