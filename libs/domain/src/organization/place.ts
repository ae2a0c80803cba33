import { reject } from '../rejections.js';

/** An IANA name of a time zone. @throws `time_zone_unknown` */
export const requireTimeZone = (timeZone: string): string =>
  accepts(() => new Intl.DateTimeFormat('en', { timeZone })) ? timeZone : reject('time_zone_unknown', { timeZone });

/** A BCP 47 tag of a language and region. @throws `locale_unknown` */
export const requireLocale = (locale: string): string =>
  accepts(() => new Intl.Locale(locale)) ? locale : reject('locale_unknown', { locale });

// Intl says no by throwing and has no other way to ask.
function accepts(construct: () => object): boolean {
  try {
    construct();
    return true;
  } catch {
    return false;
  }
}
