import { type OrganizationState } from '#domain';
import { HttpProblem } from '#http';
import { type OrganizationDto } from './organization.dto.js';

/** An organization as callers see it. @throws `organization_not_found` */
export function organizationView(state: OrganizationState): OrganizationDto {
  if (!state) throw new HttpProblem('organization_not_found');
  const { id, name, timeZone, currency, locale, ifMatchDemanded, sources } = state;
  return { id, name, timeZone, currency, locale, ifMatchDemanded, sources: [...sources] };
}
