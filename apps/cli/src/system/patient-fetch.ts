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
    const { response, failure } = await attempt(request.clone());
    if (response && !passing.has(response.status)) return response;
    const pause = pauseAfter(response, failures);
    if (Date.now() + pause > deadline) {
      if (response) return response;
      throw failure;
    }
    await delay(pause);
  }
}

interface Attempt {
  readonly response?: Response;
  readonly failure?: Error;
}

const attempt = (request: Request): Promise<Attempt> =>
  fetch(request).then(
    (response) => ({ response }),
    (error: unknown) => ({ failure: new Error(`${request.url} does not answer`, { cause: error }) }),
  );

/** What the answer asks for, else longer each time; never in step with others. */
function pauseAfter(response: Response | undefined, failures: number): number {
  const asked = Number(response?.headers.get('retry-after') ?? 0) * 1000;
  return Math.max(asked, Math.min(5000, 100 * 2 ** failures)) * (0.75 + Math.random() / 2);
}
