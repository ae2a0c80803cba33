/** A share in whole per cent, e.g. `52%`. */
export const percentText = (share: number, locale?: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
