/** The stages that leads are listed by, in the order of the tabs: the life, then how it ends beside it. */
export const listedStages = [
  'created',
  'assigned',
  'market_qualified',
  'sales_qualified',
  'converted',
  'discarded',
  'converted_to_contact',
] as const;

/** How a lead came in. */
export const origins = ['web_form', 'chatbot', 'campaign_response', 'manual', 'file_import'] as const;

/** What of this place stands in its address. */
export interface LeadsSearch {
  readonly q?: string;
  readonly stage?: (typeof listedStages)[number];
  readonly statusId?: string;
  /** `none`: nobody */
  readonly repId?: string;
  /** `none`: no team */
  readonly teamId?: string;
  readonly origin?: (typeof origins)[number];
  readonly source?: string;
  readonly campaign?: string;
}

/** What narrows the list beside its tabs, in the order in which it is shown. */
export const filterNames = ['q', 'statusId', 'repId', 'teamId', 'origin', 'source', 'campaign'] as const;
export type FilterName = (typeof filterNames)[number];

/** The search of an address; what it does not know is left out. */
export function leadsSearch(search: Record<string, unknown>): LeadsSearch {
  const stage = listedStages.find((one) => one === search.stage);
  const origin = origins.find((one) => one === search.origin);
  const texts = (['q', 'statusId', 'repId', 'teamId', 'source', 'campaign'] as const).flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(texts), ...(stage && { stage }), ...(origin && { origin }) };
}

/** The filters that are set, without the tab. */
export const filtersIn = (search: LeadsSearch): readonly FilterName[] =>
  filterNames.filter((name) => search[name] !== undefined);
