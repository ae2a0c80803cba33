import { setTimeout as delay } from 'node:timers/promises';

/** How long a request is tried again while the system is away or busy, in milliseconds. */
const patienceMs = 60_000;

/** Try again later: too many requests; log or read models away. */
const passing: ReadonlySet<number> = new Set([429, 503]);

/**
 * `fetch` that tries again where nothing answers, or the answer is to come back later, as it says. For requests that may be
 * sent twice: queries, and writes with an idempotency key.
 */
export async function patientFetch(request: Request): Promise<Response> {
  const deadline = Date.now() + patienceMs;
  for (let failures = 0; ; failures++) {
    const tried = await attempt(request.clone());
    if (tried.response && !passing.has(tried.response.status)) return tried.response;
    const pause = pauseAfter(tried.response, failures);
    if (Date.now() + pause > deadline) return outcomeOf(tried);
    await delay(pause);
  }
}

type Attempt = { readonly response: Response } | { readonly response: null; readonly failure: Error };

const attempt = (request: Request): Promise<Attempt> =>
  fetch(request).then(
    (response) => ({ response }),
    (error: unknown) => ({ response: null, failure: new Error(`${request.url} does not answer`, { cause: error }) }),
  );

function outcomeOf(tried: Attempt): Response {
  if (tried.response) return tried.response;
  throw tried.failure;
}

/** What the answer asks for, else longer each time; never in step with others. */
function pauseAfter(response: Response | null, failures: number): number {
  const asked = Number(response?.headers.get('retry-after') ?? 0) * 1000;
  return Math.max(asked, Math.min(5000, 100 * 2 ** failures)) * (0.75 + Math.random() / 2);
}
