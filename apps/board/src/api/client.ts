import { createApiClient, type Schemas } from '#api-client';
import { currentToken, signOut } from '../app/session.js';
import { words } from '../words/words.js';
import { changedBy, sendMatched } from './matched-writes.js';
import { Problem, problemOf } from './problem.js';
import { reached } from './reached.js';
import { revisions } from './revisions.js';
import { decodeStale } from './stale-codec.js';

export type { Schemas };

/** How often a request is sent again that got no answer, or 503. */
const mostRetries = 3;
const longestWaitMs = 5_000;

/** The API, as the token that is signed in. Calls are unwrapped by `answerOf`. */
export const api = createApiClient({ baseUrl: location.origin, token: '', fetch: send });

/** An answer with what its headers say. */
export interface WholeAnswer<Body> {
  readonly body: Body;
  readonly etag: string | null;
  readonly position: string | null;
  readonly status: number;
}

/** The body of an answer. @throws Problem */
export async function answerOf<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<Body> {
  return (await wholeAnswerOf(call)).body;
}

/** The body of an answer with its ETag (what `If-Match` takes) and its position in the log. @throws Problem */
export async function wholeAnswerOf<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<WholeAnswer<Body>> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw worded(problemOf(error, response));
  revisions.learn(data);
  const { headers, status } = response;
  return { body: data, etag: headers.get('etag'), position: headers.get('position'), status };
}

/** Every write carries a key, so that sending it again has its effect once. */
async function send(request: Request): Promise<Response> {
  const isRead = request.method === 'GET';
  if (!isRead && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID());
  request.headers.set('authorization', `Bearer ${currentToken() ?? ''}`);
  const prepared = isRead ? reached.ask(request) : request;
  const response = await (isRead ? persistently(prepared) : sendMatched(prepared, persistently));
  if (response.status === 401) signOut();
  if (isRead) revisions.learnTag(new URL(request.url).pathname, response.headers.get('etag'));
  else if (response.ok) reached.take(response);
  return response;
}

/** That somebody else was faster is said with their name. */
function worded(problem: Problem): Problem {
  if (!decodeStale(problem)) return problem;
  const { code, status, errors, facts, correlationId } = problem;
  return new Problem(code, words.app.meanwhile(changedBy(problem)), status, errors, facts, correlationId);
}

async function persistently(request: Request): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(request.clone()).catch((error: unknown) => {
      if (error instanceof DOMException) throw error; // whoever asked has left
      return null;
    });
    if (answer && answer.status !== 503) return answer;
    if (tries === mostRetries) return answer ?? unreachable();
    const seconds = Number(answer?.headers.get('retry-after') ?? 2 ** tries / 2);
    await new Promise((resolve) => setTimeout(resolve, Math.min(seconds * 1000, longestWaitMs)));
  }
}

function unreachable(): never {
  throw new Problem('unreachable', 'Dealstream could not be reached. Nothing was lost; try again in a moment.', 0);
}
