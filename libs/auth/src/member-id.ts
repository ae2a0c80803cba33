import { v5 } from 'uuid';
import { type PrincipalRole } from './principal.js';

/** The id of the member (or service, or agent) behind an organization's token of that role: a UUIDv5, the same every time. */
export const memberIdOf = (organizationId: string, role: PrincipalRole): string => v5(`token/${role}`, organizationId);
