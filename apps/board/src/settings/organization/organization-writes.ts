import { answerOf, api, type Schemas } from '../../api/client.js';

export type OrganizationSettings = Schemas['OrganizationDto'];

/** The writes of the organization, on the version that is shown. @throws Problem, each of them */
export const organizationWrites = (etag: string | null) => {
  const match = etag === null ? {} : { params: { header: { 'If-Match': etag } } };
  return {
    rename: (name: string) => answerOf(api.POST('/v1/organization/name', { ...match, body: { name } })),
    setTimeZone: (timeZone: string) =>
      answerOf(api.POST('/v1/organization/time-zone', { ...match, body: { timeZone } })),
    setCurrency: (currency: string) =>
      answerOf(api.POST('/v1/organization/currency', { ...match, body: { currency } })),
    setLocale: (locale: string) => answerOf(api.POST('/v1/organization/locale', { ...match, body: { locale } })),
    setSources: (sources: string[]) => answerOf(api.POST('/v1/organization/sources', { ...match, body: { sources } })),
    demandIfMatch: (demanded: boolean) =>
      answerOf(api.POST('/v1/organization/if-match-demand', { ...match, body: { demanded } })),
  };
};
