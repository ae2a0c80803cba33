import { createApiClient, type Schemas } from '#api-client';
import { currentToken, signOut } from '../app/session.js';
import { Problem, problemOf } from './problem.js';
import { reached } from './reached.js';

export type { Schemas };

/** How often a request is sent again that got no answer, or 503. */
const mostRetries = 3;
const longestWaitMs = 5_000;

/** The API, as the token that is signed in. Calls are unwrapped by `answerOf`. */
export const api = createApiClient({ baseUrl: location.origin, token: '', fetch: send });

/** The body of an answer. @throws Problem */
export async function answerOf<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<Body> {
  return (await wholeAnswerOf(call)).body;
}

/** The body of an answer with its ETag: what `If-Match` takes. @throws Problem */
export async function wholeAnswerOf<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<{ readonly body: Body; readonly etag: string | null; readonly status: number }> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw problemOf(error, response);
  return { body: data, etag: response.headers.get('etag'), status: response.status };
}

/** Every write carries a key, so that sending it again has its effect once. */
async function send(request: Request): Promise<Response> {
  const isRead = request.method === 'GET';
  if (!isRead && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID());
  request.headers.set('authorization', `Bearer ${currentToken() ?? ''}`);
  const prepared = isRead ? reached.ask(request) : request;
  const response = await persistently(prepared);
  if (response.status === 401) signOut();
  if (!isRead && response.ok) reached.take(response);
  return response;
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
