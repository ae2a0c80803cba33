import { type EventSchemas } from '#decider';

interface Data {
  organization_created: { organizationId: string; name: string; timeZone: string; currency: string; locale: string };
  organization_renamed: { name: string; previous: string };
  if_match_demand_set: { demanded: boolean };
}

/** What can happen to an organization. */
export type OrganizationEvent = {
  [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> };
}[keyof Data];

/** How these events are stored. */
export const organizationSchemas = {
  organization_created: { version: 1 },
  organization_renamed: { version: 1 },
  if_match_demand_set: { version: 1 },
} as const satisfies EventSchemas;
