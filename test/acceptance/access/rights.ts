import { type PrincipalRole, principalRoles, type Scope, scopes } from '#auth';

/** Who asks: a role, and for services the one scope that its token has. */
export interface Asking {
  readonly name: string;
  /** null: without a token */
  readonly role: PrincipalRole | null;
  readonly scopes: readonly Scope[];
}

/** What a route is for: who may, by spec "domain" §8. */
export interface Right {
  readonly roles: readonly PrincipalRole[];
  /** what the token of a service needs */
  readonly scopes: readonly Scope[];
  /** only for the member in the path, save for these roles */
  readonly ownSaveFor?: readonly PrincipalRole[];
}

const ladder: readonly PrincipalRole[] = ['setter', 'closer', 'manager', 'sales_ops', 'admin'];
const from = (role: PrincipalRole) => ladder.slice(ladder.indexOf(role));
const people: readonly PrincipalRole[] = [...ladder, 'auditor'];
const readers = (...roles: readonly PrincipalRole[]): Right => ({ roles, scopes: ['read'] });
const writers = (...roles: readonly PrincipalRole[]): Right => ({ roles, scopes: ['commands'] });

/** The rights that routes give. */
export const rights = {
  'see the catalogue': readers(...principalRoles),
  'see members': readers(...people, 'service'),
  'see figures': readers(...from('closer'), 'auditor', 'service'),
  'see deals': readers(...from('closer'), 'auditor', 'service', 'agent'),
  'see contacts': readers(...people, 'service', 'agent'),
  'keep contacts': writers(...from('setter'), 'service'),
  'keep accounts': writers(...from('closer'), 'service'),
  sell: writers(...from('closer'), 'service'),
  'sell, or ask for it as an agent': writers(...from('closer'), 'service', 'agent'),
  'see autonomy': readers(...people, 'service'),
  'set autonomy': writers(...from('sales_ops'), 'service'),
  'see agent jobs': readers(...from('manager'), 'auditor', 'service', 'agent'),
  'decide on agent jobs': writers(...from('manager')),
  'delete deals': writers(...from('manager'), 'service'),
  'design pipelines': writers(...from('sales_ops'), 'service'),
  'set goals': writers(...from('sales_ops'), 'service'),
  'see imports': readers('sales_ops', 'admin', 'auditor', 'service'),
  'see automations': readers(...from('manager'), 'auditor', 'service'),
  automate: writers(...from('sales_ops'), 'service'),
  'see webhooks': readers(...from('sales_ops'), 'auditor'),
  'see webhook secrets': readers(...from('sales_ops')),
  'keep webhooks': writers(...from('sales_ops')),
  'see how leads are worked': readers(...people, 'service', 'agent'),
  'set how leads are worked': writers(...from('sales_ops'), 'service'),
  'see leads': readers(...people, 'service'),
  'keep leads': writers(...from('setter'), 'service'),
  'judge leads': writers(...from('setter')),
  'convert leads': writers(...from('closer')),
  'capture leads': { roles: ['service'], scopes: ['capture'] },
  import: { roles: [...from('sales_ops'), 'service'], scopes: ['commands', 'backdate'] },
  administer: writers('admin', 'service'),
  'see channel secrets': readers('admin'),
  'rotate channel secrets': writers('admin'),
  'see tokens': readers('admin', 'auditor'),
  'issue tokens': writers('admin'),
  'see own tokens': { ...readers(...people), ownSaveFor: ['admin', 'auditor'] },
  'revoke own tokens': { ...writers(...people), ownSaveFor: ['admin'] },
} as const satisfies Record<string, Right>;

/** The name of a right; `public`: nobody is asked who they are; `signed`: no token is. */
export type RightName = keyof typeof rights | 'public' | 'signed';

/** Everybody who can ask: each role, a service with each scope alone, and nobody. */
export const everybody: readonly Asking[] = [
  { name: 'nobody', role: null, scopes: [] },
  ...principalRoles.map((role) => ({ name: role, role, scopes })),
  ...scopes.map((scope) => ({ name: `service with ${scope}`, role: 'service' as const, scopes: [scope] })),
];
