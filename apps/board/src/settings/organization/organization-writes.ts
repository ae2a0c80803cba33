import { answerOf, api, type Schemas } from '../../api/client.js';

export type OrganizationSettings = Schemas['OrganizationDto'];

/** The writes of the organization. @throws Problem, each of them */
export const organizationWrites = {
  rename: (name: string) => answerOf(api.POST('/v1/organization/name', { body: { name } })),
  setTimeZone: (timeZone: string) => answerOf(api.POST('/v1/organization/time-zone', { body: { timeZone } })),
  setCurrency: (currency: string) => answerOf(api.POST('/v1/organization/currency', { body: { currency } })),
  setLocale: (locale: string) => answerOf(api.POST('/v1/organization/locale', { body: { locale } })),
  setSources: (sources: string[]) => answerOf(api.POST('/v1/organization/sources', { body: { sources } })),
  demandIfMatch: (demanded: boolean) => answerOf(api.POST('/v1/organization/if-match-demand', { body: { demanded } })),
};
