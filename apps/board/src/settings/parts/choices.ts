/** Every currency that the browser knows, by its code. */
export const currencyChoices: readonly string[] = Intl.supportedValuesOf('currency');

/** Every time zone that the browser knows. */
export const timeZoneChoices: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
