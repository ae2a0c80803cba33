import { type Model } from './keys.js';

/** Where one build of a model stands. */
export interface ModelState {
  /** everything at or before it is in the build; null: nothing yet */
  readonly position: bigint | null;
  /** `filling`: events that it should have are still missing. `dirty`: a write broke off in the middle */
  readonly condition: 'ready' | 'filling' | 'dirty';
}

const dirty: ModelState = { position: null, condition: 'dirty' };

/** The mark that stands in a model's state while it is written. */
export const dirtyMark = 'dirty';

/** The state as it is stored: `<position>|ready`, `<position>|filling` with `-` for no position, or `dirty`. */
export const formatState = ({ position, condition }: ModelState): string =>
  condition === 'dirty' ? dirtyMark : `${position ?? '-'}|${condition}`;

/** The stored state; anything unknown is dirty. */
export function parseState(text: string): ModelState {
  const match = /^(-|\d+)\|(ready|filling)$/.exec(text);
  if (!match?.[1]) return dirty;
  return {
    position: match[1] === '-' ? null : BigInt(match[1]),
    condition: match[2] === 'ready' ? 'ready' : 'filling',
  };
}

/** A build's name: the version of its keys and a running number. */
export const buildName = ({ version }: Model, number: number): string => `${version}.${number}`;

/** The parts of a build's name. */
export function parseBuild(build: string): { version: number; number: number } {
  const [version, number] = build.split('.').map(Number);
  return { version: version ?? 0, number: number ?? 0 };
}

/** The field of the models hash that names a model's live build. */
export const liveField = (name: string): string => `live:${name}`;

/** The field of the models hash that names the build before the live one. */
export const previousField = (name: string): string => `previous:${name}`;

/** The field of the models hash that holds a build's state. */
export const stateField = (name: string, build: string): string => `state:${name}:${build}`;
