import { type Organization } from '#domain';
import { countryOf, normalPhone } from '#addresses';
import { HttpProblem } from '#http';

/** The numbers in E.164, each once; one without a country code is of the organization's country. @throws `phone_unreadable` naming it */
export function readPhones(phones: readonly string[], { locale }: Pick<Organization, 'locale'>): readonly string[] {
  const country = countryOf(locale);
  return [...new Set(phones.map((phone) => normalPhone(phone, country) ?? unreadable(phone, country)))];
}

function unreadable(phone: string, country: string | null): never {
  throw new HttpProblem('phone_unreadable', { phone, ...(country !== null && { country }) });
}
