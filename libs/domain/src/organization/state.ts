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
}

/** The sources every organization has. */
export const presetSources = ['inbound', 'outbound', 'referral'] as const;

/** An organization, or nothing yet. */
export type OrganizationState = Organization | null;
