/** A text that is not blank. The router reads `12` as a number: it was a text. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 200) : undefined;
}

/** One of those that are known. */
export const oneOf = <Value extends string>(known: readonly Value[], value: unknown): Value | undefined =>
  known.find((one) => one === value);

/** Those of a list, or of a text with commas, that are known; in their order. */
export function severalOf<Value extends string>(known: readonly Value[], value: unknown): Value[] | undefined {
  const asked: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  const found = known.filter((one) => asked.includes(one));
  return found.length > 0 ? found : undefined;
}

/** A whole number from zero. */
export function integerOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** A calendar day that there is. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
}

/** The record without what is undefined. */
export function known<Of extends object>(record: Of): Of {
  const kept = { ...record };
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  return kept;
}
