import { type CustomFieldDefinition, type CustomFieldRecord } from './state.js';

/** Found an organization. */
export interface CreateOrganization {
  readonly type: 'create_organization';
  readonly organizationId: string;
  readonly name: string;
  /** IANA name */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
  /** BCP 47 */
  readonly locale: string;
}

/** Change one setting of an organization. */
export type EditOrganization =
  | { readonly type: 'rename_organization'; readonly name: string }
  | { readonly type: 'set_locale'; readonly locale: string }
  | { readonly type: 'set_time_zone'; readonly timeZone: string }
  | { readonly type: 'set_currency'; readonly currency: string }
  | { readonly type: 'set_sources'; readonly sources: readonly string[] }
  | { readonly type: 'set_if_match_demand'; readonly demanded: boolean };

/** Define a field of the organization's own on records of a kind. */
export interface DefineCustomField {
  readonly type: 'define_custom_field';
  readonly fieldId: string;
  readonly record: CustomFieldRecord;
  readonly name: string;
  /** fixed from then on */
  readonly kind: CustomFieldDefinition['kind'];
  /** for `choice` */
  readonly choices?: readonly string[];
}

/** Define, change or remove a custom field. */
export type EditCustomField =
  | DefineCustomField
  | { readonly type: 'rename_custom_field'; readonly fieldId: string; readonly name: string }
  | { readonly type: 'set_custom_field_choices'; readonly fieldId: string; readonly choices: readonly string[] }
  | { readonly type: 'remove_custom_field'; readonly fieldId: string };

/** Everything that can be asked of an organization. */
export type OrganizationCommand = CreateOrganization | EditOrganization | EditCustomField;

/** Whether the command is about a custom field. */
export const isOfCustomField = (command: OrganizationCommand): command is EditCustomField => 'fieldId' in command;
