import { InvalidCursor } from './errors.js';

/** A place in an order: the score and the member of the last entry that was handed out. */
export interface Place {
  readonly score: string;
  readonly member: string;
}

/** The place as clients carry it; it is good for the order that gave it only. */
export const encodeCursor = (order: string, { score, member }: Place): string =>
  Buffer.from(JSON.stringify([order, score, member])).toString('base64url');

/** The place that a cursor names. @throws InvalidCursor */
export function decodeCursor(order: string, cursor: string): Place {
  const [of, score, member] = parsed(cursor);
  if (of !== order || typeof score !== 'string' || typeof member !== 'string') throw new InvalidCursor();
  if (Number.isNaN(Number(score.replace('inf', '0')))) throw new InvalidCursor();
  return { score, member };
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch (cause) {
    throw new InvalidCursor({ cause });
  }
}
