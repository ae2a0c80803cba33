import { type EventSchemas } from '#decider';
import { type CustomFieldDefinition, type CustomFieldRecord } from './state.js';

interface Data {
  organization_created: { organizationId: string; name: string; timeZone: string; currency: string; locale: string };
  organization_renamed: { name: string; previous: string };
  organization_locale_set: { locale: string; previous: string };
  time_zone_set: { timeZone: string; previous: string };
  /** of pipelines that name none, from here on */
  currency_set: { currency: string; previous: string };
  sources_set: { sources: readonly string[]; previous: readonly string[] };
  if_match_demand_set: { demanded: boolean };
  custom_field_defined: {
    fieldId: string;
    record: CustomFieldRecord;
    name: string;
    kind: CustomFieldDefinition['kind'];
    choices: readonly string[];
  };
  custom_field_renamed: { fieldId: string; name: string; previous: string };
  custom_field_choices_set: { fieldId: string; choices: readonly string[]; previous: readonly string[] };
  custom_field_removed: { fieldId: string };
}

/** What can happen to an organization. */
export type OrganizationEvent = {
  [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> };
}[keyof Data];

/** How these events are stored. */
export const organizationSchemas = {
  organization_created: { version: 1 },
  organization_renamed: { version: 1 },
  organization_locale_set: { version: 1 },
  time_zone_set: { version: 1 },
  currency_set: { version: 1 },
  sources_set: { version: 1 },
  if_match_demand_set: { version: 1 },
  custom_field_defined: { version: 1 },
  custom_field_renamed: { version: 1 },
  custom_field_choices_set: { version: 1 },
  custom_field_removed: { version: 1 },
} as const satisfies EventSchemas;
