import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** How a channel names the people on its other side. */
export type AddressKind = 'phone' | 'email' | 'chat';

/** The kind of addresses that channels of a kind have. */
export function addressKindOf(channelKind: 'whatsapp' | 'sms' | 'email' | 'web_chat' | 'phone'): AddressKind {
  switch (channelKind) {
    case 'whatsapp':
    case 'sms':
    case 'phone':
      return 'phone';
    case 'email':
      return 'email';
    case 'web_chat':
      return 'chat';
  }
}

/** One form for all ways of writing an address. What is no number (a sender's name, a short code) or no mailbox stays as it is. */
export function normalAddress(kind: AddressKind, text: string): string {
  const trimmed = text.trim();
  switch (kind) {
    case 'phone':
      return phoneNumber(trimmed) ?? trimmed.toLowerCase();
    case 'email':
      return emailAddress(trimmed);
    case 'chat':
      return trimmed;
  }
}

/** An email address in lower case. */
export const emailAddress = (text: string): string => text.trim().toLowerCase();

/**
 * A phone number in E.164 (`+4930901820`); null where the text is none. Numbers without a country are tried as
 * international ones, as providers write them, then as numbers of the locale's region (`de-DE`), if it names one.
 */
export function phoneNumber(text: string, locale?: string): string | null {
  const international = text.trim().startsWith('+') ? text : `+${text.trim().replace(/^00/, '')}`;
  const country = locale === undefined ? undefined : regionOf(locale);
  return validNumber(international) ?? (country ? validNumber(text, country) : null);
}

function validNumber(text: string, country?: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(text, country);
  return parsed?.isValid() ? parsed.number : null;
}

function regionOf(locale: string): CountryCode | undefined {
  const { region } = new Intl.Locale(locale);
  return region !== undefined && isSupportedCountry(region) ? region : undefined;
}
