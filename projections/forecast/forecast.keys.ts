import { type DealFacts } from '../figures/deal-facts.js';

/** Open deals by the month of their expected close date, by whose they are and how likely they are won. */
export const forecastModel = { name: 'forecast', version: 1 } as const;

/** What is kept of a deal: hash `records`, field its id. */
export interface ForecastRecord {
  readonly facts: DealFacts;
  /** of its pipeline */
  readonly currency: string;
  readonly repId: string | null;
  /** `YYYY-MM-DD` */
  readonly expectedCloseDate: string | null;
  /** whole per cent; null: its stage's */
  readonly probability: number | null;
}

/**
 * Open deals that are expected to close in a month, `YYYY-MM`; `-`: that have no expected close date. Hash, fields
 * `<team or ->|<currency>|<whole per cent, or stage.<stage> where it is the stage's>|<count or value>`.
 */
export const openKey = (holder: string, month: string): string => `open:${holder}:${month}`;

/** In a field: the deal's own probability, or that of its stage. */
export const likelihoodOf = ({ probability, facts }: ForecastRecord): string =>
  probability === null ? `stage.${facts.stageId}` : `${probability}`;
