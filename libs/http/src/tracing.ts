/** The W3C trace context of a request; null where there is none or it is not one (the standard says: ignore it). */
export const traceparentOf = (header: string | undefined): string | null =>
  header !== undefined && /^[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/.test(header)
    ? header
    : null;

/** The caller's own correlation id, where it is 1 to 64 harmless characters; else null. */
export const correlationIdOf = (header: string | undefined): string | null =>
  header !== undefined && /^[\w.:-]{1,64}$/.test(header) ? header : null;
