import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** ISO 3166-1 code of the country whose people speak so, e.g. `DE` of `de`; null: none is known. */
export function countryOf(locale: string): string | null {
  return new Intl.Locale(locale).maximize().region ?? null;
}

/** The number in E.164, e.g. `+4930901820`; null where it cannot be read. `country` is that of a number without a country code. */
export function normalPhone(text: string, country: string | null): string | null {
  const found = parsePhoneNumberFromString(text.trim(), { ...defaultCountry(country), extract: false });
  return found?.isPossible() && found.ext === undefined ? found.number : null;
}

/** The digits by which somebody may look for a number: with its country code, as dialled in its country, and without either prefix. */
export function digitsOf(phone: string): readonly string[] {
  const found = parsePhoneNumberFromString(phone, { extract: false });
  const forms = found ? [found.number, found.formatNational(), found.nationalNumber] : [phone];
  return [...new Set(forms.map((form) => form.replace(/\D/g, '')))].filter((digits) => digits !== '');
}

const defaultCountry = (country: string | null): { defaultCountry?: CountryCode } =>
  country !== null && isSupportedCountry(country) ? { defaultCountry: country } : {};
