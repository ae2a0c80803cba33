import { type Principal, type PrincipalRole } from '#auth';
import { HttpProblem } from '#http';

/** @throws `forbidden` where the member is another one than the caller, unless the caller has one of the roles */
export function requireOwn({ role, memberId }: Principal, ownerId: string, ...roles: readonly PrincipalRole[]): void {
  if (memberId !== ownerId && !roles.includes(role)) throw new HttpProblem('forbidden', { role, roles });
}
