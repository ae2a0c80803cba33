import { sameName } from '../names.js';
import { type RejectionCode, reject } from '../rejections.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Whether a list of named things can be as it is: each has an id and a name of its own, and nothing else is against it.
 *
 * @throws the code, naming the first one that cannot be, and why
 */
export function requireEach<T extends Named>(
  code: RejectionCode,
  kind: string,
  listed: readonly T[],
  against: (one: T) => object | null,
): void {
  for (const [index, one] of listed.entries()) {
    const fault = againstName(one, listed.slice(0, index)) ?? against(one);
    if (fault) reject(code, { [kind]: one.name, id: one.id, index, ...fault });
  }
}

function againstName({ id, name }: Named, before: readonly Named[]): { readonly reason: string } | null {
  if (name.trim() === '') return { reason: 'name_required' };
  if (before.some((other) => other.id === id)) return { reason: 'id_taken' };
  return before.some((other) => sameName(other.name, name)) ? { reason: 'name_taken' } : null;
}
