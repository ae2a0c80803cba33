import { type Schemas } from '../../api/client.js';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type Outcome, outcomes } from './stage-outcomes.js';

type Policy = Pipeline['statusPolicy'];

/** A stage of a pipeline that is about to be made. */
export interface StageDraft {
  readonly key: number;
  readonly name: string;
  readonly outcome: Outcome;
}

/** What a new pipeline begins with. */
export const draftsOf = (policy: Policy): readonly StageDraft[] =>
  words.settings.pipelines.firstStages[policy].map((name, key) => ({
    key,
    name,
    outcome: policy === 'by_stage' ? (outcomes[key] ?? 'active') : 'active',
  }));

/** The drafts with one more, after the open ones. */
export function withAnother(drafts: readonly StageDraft[]): readonly StageDraft[] {
  const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1;
  const closing = drafts.findIndex(({ outcome }) => outcome !== 'active');
  return drafts.toSpliced(closing < 0 ? drafts.length : closing, 0, { key, name: '', outcome: 'active' });
}

/** Whether they make a pipeline: each has a name, and where the status follows the stage each outcome has one. */
export const isComplete = (drafts: readonly StageDraft[], policy: Policy): boolean =>
  drafts.length > 0 &&
  drafts.every(({ name }) => name.trim() !== '') &&
  (policy === 'independent' || outcomes.every((outcome) => drafts.some((draft) => draft.outcome === outcome)));

/** As the API takes them: open ones first. */
export const stagesOf = (drafts: readonly StageDraft[], policy: Policy): Schemas['NewStageDto'][] =>
  drafts
    .toSorted((a, b) => Number(a.outcome !== 'active') - Number(b.outcome !== 'active'))
    .map(({ name, outcome }) => ({ name: name.trim(), ...(policy === 'by_stage' && { outcome }) }));
