/** A bulk string, or null. */
export const text = (reply: unknown): string | null => (typeof reply === 'string' ? reply : null);

/** An array of bulk strings or nulls. */
export const texts = (reply: unknown): readonly (string | null)[] => (Array.isArray(reply) ? reply.map(text) : []);

/** A hash's fields and values. */
export const pairs = (reply: unknown): ReadonlyMap<string, string> =>
  new Map(Object.entries(reply ?? {}).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])));
