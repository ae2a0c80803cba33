/** A domain as it is kept: of an address that was pasted only the host; null where it is none. */
export function typedDomain(typed: string): string | null {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '');
  return /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(host) ? host : null;
}

/** A number of people; null where it is none. */
export function typedCount(typed: string): number | null {
  const digits = typed.replaceAll(/[\s,.'’]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
