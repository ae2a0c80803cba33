import { type CustomFieldDefinition, type CustomFieldRecord } from '#domain';

/** A field that the organization defined. */
export class CustomFieldDto {
  id: string;
  /** Which records have it. */
  record: CustomFieldRecord;
  /** @example "Seats" */
  name: string;
  kind: CustomFieldDefinition['kind'];
  /** Of a choice field. */
  choices: string[];
}

/** Every field that the organization defined. */
export class CustomFieldsDto {
  items: CustomFieldDto[];
}
