/** Milliseconds after a write in which reads wait for it. */
const freshFor = 10_000;

/** Routes that take no `after`: they read the log, or what does not change. */
const withoutAfter =
  /\/(events|presets|guess|event-types|outcome)$|\/imports\/[^/]+$|\/conversations\/[^/]+\/messages$|^\/(health|problems)\//;

/** How far this tab has written: what it reads next shows at least that. */
class Reached {
  #position = -1n;
  #at = 0;

  /** A write was answered. */
  take(response: Response): void {
    const position = response.headers.get('position');
    if (position === null || !/^\d+$/.test(position)) return;
    if (BigInt(position) > this.#position) this.#position = BigInt(position);
    this.#at = Date.now();
  }

  /** The read, so that it waits for what was written a moment ago. */
  ask(request: Request): Request {
    const url = new URL(request.url);
    if (this.#position < 0n || Date.now() - this.#at > freshFor) return request;
    if (url.searchParams.has('after') || url.searchParams.has('asOf') || withoutAfter.test(url.pathname))
      return request;
    url.searchParams.set('after', String(this.#position));
    return new Request(url, request);
  }
}

/** Of this tab. */
export const reached = new Reached();
