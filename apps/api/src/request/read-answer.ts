import { revisionTag } from '#http';
import { type Freshness } from '#read-model';
import { Answer } from './answer.js';

/** The answer of a query: how fresh it is, and the ETag of the one record it is about. */
export function readAnswer<Body>(body: Body, freshness: Freshness, revision?: bigint): Answer<Body> {
  const { position, ageMs, incomplete } = freshness;
  return new Answer(body, 200, {
    Position: String(position),
    Age: String(Math.floor(ageMs / 1000)),
    ...(incomplete > 0 && { Incomplete: String(incomplete) }),
    ...(revision !== undefined && { ETag: revisionTag(revision) }),
  });
}
