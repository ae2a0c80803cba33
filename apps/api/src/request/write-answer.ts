import { type Written } from '#event-store';
import { revisionTag } from '#http';
import { Answer } from './answer.js';

/** The answer of a write: the new state, its ETag and its position in the log. */
export const writeAnswer = <State, View>(
  { state, revision, position }: Written<State>,
  view: (state: State) => View,
  status: 200 | 201 | 202 = 200,
): Answer<View> => new Answer(view(state), status, { ETag: revisionTag(revision), Position: String(position) });
