import { reject } from '../rejections.js';

// ISO 4217 as the runtime's ICU has it; known when the process starts, so decisions stay pure.
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A currency's code. @throws `currency_unknown` unless ISO 4217 has it */
export function requireCurrency(currency: string): string {
  return currencies.has(currency) ? currency : reject('currency_unknown', { currency });
}
