import { type Import } from '#domain';

/** Every import with its progress. Holds the names of files in clear, and what mappings say. */
export const importsModel = { name: 'imports', version: 1 } as const;

/** What is kept of an import: hash `records`, field its id. */
export interface ImportRecord {
  readonly import: Import;
  /** its ETag */
  readonly revision: number;
}

/** Ids by when they began. Sorted set, scores milliseconds since 1970. */
export const byStart = 'by-start';
