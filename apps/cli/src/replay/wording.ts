import { type Money } from '#domain';

/** Names of the records that a deal's history mentions, by id. */
export type Names = ReadonlyMap<string, string>;

/** Puts what an event holds into words, in one time zone and with names in the place of ids. */
export class Wording {
  private readonly clock: Intl.DateTimeFormat;

  constructor(
    private readonly names: Names,
    readonly timeZone: string,
  ) {
    // Swedish writes a date and time as `2026-11-03 14:02`.
    this.clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  }

  instant(instant: string): string {
    return this.clock.format(new Date(instant));
  }

  name(id: string | null, none = 'nobody'): string {
    return id === null ? none : (this.names.get(id) ?? id);
  }

  money({ amount, currency }: Money): string {
    const style = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
    const digits = style.resolvedOptions().maximumFractionDigits ?? 2;
    const number = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return `${number.format(amount / 10 ** digits)} ${currency}`;
  }

  quoted(text: string | number | null, none = 'none'): string {
    return text === null || text === '' ? none : `“${text}”`;
  }
}
