/** Money of the API: an integer in the currency's minor unit. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, locale: string | undefined, short: boolean): Intl.NumberFormat {
  const key = `${currency} ${locale ?? ''} ${short}`;
  const known = formats.get(key);
  if (known) return known;
  const style = { style: 'currency', currency } as const;
  const format = new Intl.NumberFormat(
    locale,
    short
      ? { ...style, notation: 'compact', maximumFractionDigits: 1 }
      : { ...style, trailingZeroDisplay: 'stripIfInteger' },
  );
  formats.set(key, format);
  return format;
}

/** Digits behind the point in the currency, e.g. 2 for USD, 0 for JPY. */
export const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const majorOf = ({ amount, currency }: Money): number => amount / 10 ** fractionDigits(currency);

/** e.g. `$12,000`, `$12,000.50`. */
export const moneyText = (money: Money, locale?: string): string =>
  formatOf(money.currency, locale, false).format(majorOf(money));

/** For heads, e.g. `$1.2M`; whole in a tooltip. */
export const shortMoneyText = (money: Money, locale?: string): string =>
  formatOf(money.currency, locale, true).format(majorOf(money));

/** What was typed as money in the currency: `12,000.50` → 1200050; null where it is none or has too many digits. */
export function typedMoney(text: string | number, currency: string): Money | null {
  const digits = fractionDigits(currency);
  const plain = String(text).replaceAll(/[\s,'’]/g, '');
  const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(plain);
  const [, whole = '', fraction = ''] = match ?? [];
  if (!match || fraction.replace(/0+$/, '').length > digits) return null;
  return { amount: Number(whole + fraction.slice(0, digits).padEnd(digits, '0')), currency };
}

/** Money as a field of a form shows it, e.g. `12000.50`. */
export const moneyInput = (money: Money): string => {
  const digits = fractionDigits(money.currency);
  const value = majorOf(money);
  return Number.isInteger(value) ? String(value) : value.toFixed(digits);
};
