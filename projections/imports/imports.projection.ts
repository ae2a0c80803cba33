import { type ImportEvent, importStreams } from '#domain';
import { type Projection, rank } from '#read-model';
import { byStart, type ImportRecord, importsModel } from './imports.keys.js';

const { category, decider } = importStreams;

/** Folds each import and keeps it in the order in which they began. */
export const imports: Projection<ImportRecord, ImportEvent> = {
  ...importsModel,
  categories: [category],
  project({ event, metadata, revision }, kept) {
    const after = decider.evolve(kept?.import ?? decider.initialState, event, metadata);
    if (!after) return { operations: [], kept };
    const operations = kept ? [] : [rank(byStart, after.id, Date.parse(after.startedAt))];
    return { operations, kept: { import: after, revision: Number(revision) } };
  },
};
