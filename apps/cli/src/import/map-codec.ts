import { type Schemas } from '#api-client';

/** A file beside the imported one whose rows are found by a key. */
export interface LookupFile {
  readonly file: string;
  /** its column */
  readonly key: string;
}

/** A mapping as it is kept in a file. */
export type MapFile = Omit<Schemas['ImportMappingDto'], 'lookups'> & {
  readonly lookups?: Readonly<Record<string, LookupFile>>;
};

/** The mapping of a file: the API says what is wrong with it, save for its lookups. @throws SyntaxError TypeError */
export function mapOf(text: string): MapFile {
  const map: unknown = JSON.parse(text);
  if (!isObject(map)) throw new TypeError('is no object');
  const { lookups = {} } = map;
  const files = isObject(lookups) ? Object.values(lookups) : [null];
  if (!files.every(isLookup)) throw new TypeError('has a lookup without a file and a key');
  return map as MapFile;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLookup = (value: unknown): boolean =>
  isObject(value) && typeof value.file === 'string' && typeof value.key === 'string';
