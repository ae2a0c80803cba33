/** What a custom field can hold. */
export const customFieldKinds = ['text', 'number', 'date', 'choice'] as const;

/** The records that can have custom fields. */
export const customFieldRecords = ['deal', 'lead', 'contact', 'account'] as const;

/** A field that the organization defined. */
export interface CustomFieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof customFieldKinds)[number];
  /** for `choice` */
  readonly choices: readonly string[];
}

/** A record that can have custom fields. */
export type CustomFieldRecord = (typeof customFieldRecords)[number];

/** A field that the organization defined, and on which records. */
export interface CustomFieldOfRecord extends CustomFieldDefinition {
  readonly record: CustomFieldRecord;
}

/** A tenant. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** IANA name; days and periods are in it */
  readonly timeZone: string;
  /** ISO 4217; the currency of a pipeline that names none */
  readonly currency: string;
  /** BCP 47 */
  readonly locale: string;
  /** whether every write must carry If-Match */
  readonly ifMatchDemanded: boolean;
  /** where deals can come from */
  readonly sources: readonly string[];
  /** the fields that it defined, by id */
  readonly customFields: Readonly<Record<string, CustomFieldOfRecord>>;
  /** fields that it no longer has: records keep the values they had */
  readonly removedCustomFields: Readonly<Record<string, CustomFieldOfRecord>>;
}

/** The sources every organization has. */
export const presetSources = ['inbound', 'outbound', 'referral'] as const;

/** An organization, or nothing yet. */
export type OrganizationState = Organization | null;

/** The fields that the organization defined on records of a kind, by id. */
export const customFieldsOf = (
  { customFields }: Pick<Organization, 'customFields'>,
  record: CustomFieldRecord,
): Readonly<Record<string, CustomFieldDefinition>> =>
  Object.fromEntries(Object.entries(customFields).filter(([, field]) => field.record === record));
