import { type RevisedDto } from './revised.dto.js';

/** Records of a read model as a list shows them: with what a write of them takes as If-Match. */
export const revised =
  <Kept, View extends object>(view: (record: Kept) => View) =>
  (record: Kept & { readonly revision: bigint }): View & RevisedDto => ({
    ...view(record),
    revision: Number(record.revision),
  });
