/** A tenant. */
export class OrganizationDto {
  id: string;
  /** @example "Northwind" */
  name: string;
  /** IANA name; days and periods are in it. @example "Europe/Berlin" */
  timeZone: string;
  /** ISO 4217; of a pipeline that names none. @example "EUR" */
  currency: string;
  /** BCP 47. @example "en-US" */
  locale: string;
  /** Whether every change must carry If-Match. */
  ifMatchDemanded: boolean;
  /** Where deals can come from. */
  sources: string[];
}
