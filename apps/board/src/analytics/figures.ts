const [hourMs, dayMs] = [3_600_000, 86_400_000];

/** Said where there is nothing to divide. */
export const nothing = '–';

/** e.g. `1,234`. */
export const countText = (count: number, locale?: string): string => new Intl.NumberFormat(locale).format(count);

/** A share as whole per cent, e.g. `52%`; a dash where there is none, never 0 or NaN. */
export const shareText = (share: number | null, locale?: string): string =>
  share === null ? nothing : new Intl.NumberFormat(locale, { style: 'percent' }).format(share);

/** A share with its sign, e.g. `+4%`. */
export const signedShareText = (share: number | null, locale?: string): string =>
  share === null
    ? nothing
    : new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'exceptZero' }).format(share);

/** How long, in days, or in hours below one, e.g. `5.2 days`. */
export function durationText(ms: number | null, locale?: string): string {
  if (ms === null) return nothing;
  const [unit, size] = ms < dayMs ? (['hour', hourMs] as const) : (['day', dayMs] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: ms / size < 10 ? 1 : 0,
  }).format(ms / size);
}
